// What finishing costs at least by libqpdf: a PDF of cairo's read, every page's content rewritten (black becomes the black
// plate's), boxes set, the file written anew. Built and run by Benchmarks/run.
//
//     finish-pass ROUNDS FILE...     prints seconds of processor time for one round over all files
// libqpdf asks whoever includes it which of its pointers are meant: the standard ones.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

static std::string read_file(char const *path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "cannot read %s\n", path);
        std::exit(1);
    }
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

static std::string with_black_plate(std::string const &content) {
    std::string const from = "0 0 0 rg", to = "0 0 0 1 k";
    std::string result;
    result.reserve(content.size());
    size_t done = 0;
    for (size_t found; (found = content.find(from, done)) != std::string::npos; done = found + from.size()) {
        result.append(content, done, found - done);
        result += to;
    }
    return result.append(content, done);
}

static size_t finish(std::string const &bytes) {
    QPDF pdf;
    pdf.processMemoryFile("drawn", bytes.data(), bytes.size());
    for (auto page : pdf.getAllPages()) {
        auto contents = page.getKey("/Contents");
        auto data = contents.getStreamData(qpdf_dl_generalized);
        contents.replaceStreamData(
            with_black_plate({reinterpret_cast<char const *>(data->getBuffer()), data->getSize()}),
            QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        auto media = page.getKey("/MediaBox");
        page.replaceKey("/TrimBox", media.shallowCopy());
        page.replaceKey("/BleedBox", media.shallowCopy());
        page.removeKey("/Group");
    }
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    return writer.getBufferSharedPointer()->getSize();
}

int main(int count, char **arguments) {
    int const rounds = count > 2 ? std::atoi(arguments[1]) : 0;
    if (rounds < 1) {
        std::fprintf(stderr, "usage: finish-pass ROUNDS FILE...\n");
        return 64;
    }
    std::vector<std::string> files;
    for (int n = 2; n < count; ++n) { files.push_back(read_file(arguments[n])); }
    size_t written = 0;
    auto const start = std::clock();
    for (int round = 0; round < rounds; ++round) {
        for (auto const &file : files) { written += finish(file); }
    }
    std::printf("%.6f %zu\n", double(std::clock() - start) / CLOCKS_PER_SEC / rounds, written / size_t(rounds));
}
