"""Runs commands side by side and measures them together: wall time, processor time, memory."""
import dataclasses
import os
import subprocess
import threading
import time

SAMPLE_SECONDS = 0.1


@dataclasses.dataclass
class Measurement:
    seconds: float
    cpu_seconds: float
    together_bytes: int  # most memory of all processes at one moment; shared pages counted once
    largest_bytes: int  # most resident memory of any one process
    exit_codes: list
    outputs: list  # standard output of each command
    errors: list  # standard error of each command


def measure(commands, folder, environment=None):
    """Starts all commands at once and waits for all. Their output goes through files in `folder`."""
    os.sync()  # what an earlier command wrote is not to be paid for by this one
    started, files = [], []
    try:
        begin = time.monotonic()
        for number, command in enumerate(commands):
            pair = [open(os.path.join(folder, f"{name}-{number}.txt"), "w+b") for name in ("output", "error")]
            files.append(pair)
            started.append(
                subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=pair[0], stderr=pair[1], env=environment))
        sampler = _Sampler([process.pid for process in started])
        sampler.start()
        usages = []
        for process in started:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            usages.append(usage)
        seconds = time.monotonic() - begin
        sampler.finish()
        return Measurement(
            seconds=seconds,
            cpu_seconds=sum(usage.ru_utime + usage.ru_stime for usage in usages),
            together_bytes=sampler.together,
            largest_bytes=sampler.largest,
            exit_codes=[process.returncode for process in started],
            outputs=[_text(pair[0]) for pair in files],
            errors=[_text(pair[1]) for pair in files],
        )
    finally:
        for process in started:
            if process.returncode is None:
                process.terminate()
                process.wait()
        for pair in files:
            for file in pair:
                file.close()


def _text(file):
    file.seek(0)
    return file.read().decode("utf-8", "replace")


class _Sampler(threading.Thread):
    """Looks at the trees of processes ten times a second.

    ru_maxrss is not used: it remembers the memory of the process that forked, before exec.
    """

    def __init__(self, roots):
        super().__init__(daemon=True)
        self.roots = roots
        self.together = 0
        self.largest = 0
        self.stopped = threading.Event()

    def run(self):
        while True:
            self.look()
            if self.stopped.wait(SAMPLE_SECONDS):
                return

    def finish(self):
        self.stopped.set()
        self.join()

    def look(self):
        pids = list(self.roots)
        for pid in pids:  # grows while it is read
            pids.extend(_children(pid))
        together = 0
        for pid in pids:
            together += _kibibytes(pid, "smaps_rollup", "Pss:") * 1024
            self.largest = max(self.largest, _kibibytes(pid, "status", "VmHWM:") * 1024)
        self.together = max(self.together, together)


def _children(pid):
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children") as file:
                found.extend(int(child) for child in file.read().split())
    except (FileNotFoundError, ProcessLookupError):
        pass  # it has just ended
    return found


def _kibibytes(pid, file, label):
    try:
        with open(f"/proc/{pid}/{file}") as lines:
            for line in lines:
                if line.startswith(label):
                    return int(line.split()[1])
    except (FileNotFoundError, ProcessLookupError):
        pass  # it has just ended
    return 0
