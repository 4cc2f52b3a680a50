// Files of many pages out of several, written as they are read: what stays in memory is one part, two numbers for each
// object written, and what later objects may turn out to be equal to.
//
// libqpdf reads the parts. It could write the file, too, but it keeps every object of every page until the end.
#include "CQPDF.h"
#include "Guard.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

struct FileFailure : std::runtime_error {
    int number;
    explicit FileFailure(int number) : std::runtime_error(std::strerror(number)), number(number) {}
};

std::string reference(int number) { return std::to_string(number) + " 0 R"; }

std::string name(std::string const &key) { return QPDFObjectHandle::newName(key).unparse(); }

std::string deflated(std::string const &bytes) {
    std::string result;
    Pl_String end("compressed", nullptr, result);
    Pl_Flate flate("compress", &end, Pl_Flate::a_deflate);
    flate.write(reinterpret_cast<unsigned char const *>(bytes.data()), bytes.size());
    flate.finish();
    return result;
}

void append_big_endian(std::string &bytes, uint64_t value, int count) {
    for (int place = count - 1; place >= 0; --place) { bytes += static_cast<char>(value >> (8 * place) & 0xFF); }
}

// The file itself: bytes go to its end, and may be looked at again.
class Output {
  public:
    explicit Output(char const *path)
        : descriptor(open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)) {
        if (descriptor < 0) { throw FileFailure(errno); }
    }
    Output(Output const &) = delete;
    ~Output() {
        if (descriptor >= 0) { close(descriptor); }
    }

    uint64_t position() const { return written + waiting.size(); }

    void write(std::string_view bytes) {
        waiting += bytes;
        if (waiting.size() >= most_waiting) { flush(); }
    }

    void flush() {
        size_t done = 0;
        while (done < waiting.size()) {
            auto const count = ::write(descriptor, waiting.data() + done, waiting.size() - done);
            if (count < 0 && errno == EINTR) { continue; }
            if (count <= 0) { throw FileFailure(count == 0 ? EIO : errno); }
            done += static_cast<size_t>(count);
        }
        written += waiting.size();
        waiting.clear();
    }

    // Whether these bytes stand at an offset.
    bool holds(uint64_t offset, std::string_view bytes) {
        flush();
        std::string chunk(1 << 16, '\0');
        for (size_t done = 0; done < bytes.size();) {
            auto const wanted = std::min(chunk.size(), bytes.size() - done);
            auto const count = pread(descriptor, chunk.data(), wanted, static_cast<off_t>(offset + done));
            if (count < 0 && errno == EINTR) { continue; }
            if (count <= 0) { throw FileFailure(count == 0 ? EIO : errno); }
            if (std::memcmp(chunk.data(), bytes.data() + done, static_cast<size_t>(count)) != 0) { return false; }
            done += static_cast<size_t>(count);
        }
        return true;
    }

    // To the disk, by the descriptor that wrote: errors of what was written are told to it. One may show as late as close.
    void finish() {
        flush();
        if (fsync(descriptor) != 0) { throw FileFailure(errno); }
        int const closing = descriptor;
        descriptor = -1;
        if (close(closing) != 0) { throw FileFailure(errno); }
    }

  private:
    static constexpr size_t most_waiting = 1 << 20;
    int descriptor;
    uint64_t written = 0;
    std::string waiting;
};

// A part, and the numbers that its objects have in the joined file.
struct Part {
    std::string path;
    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
    // 0 while the object is being written: who meets it again then has come round in a circle.
    std::map<int, int> numbers;
};

}  // namespace

struct cqpdf_joiner {
    explicit cqpdf_joiner(cqpdf_joining const &settings, char const *path) : output(path) {
        info = settings.information;
        metadata_text = settings.metadata;
        has_parts = settings.root_dpm != nullptr;
        if (has_parts) { root_dpm = settings.root_dpm; }
        auto const half = QPDFObjectHandle::newString(
            std::string(reinterpret_cast<char const *>(settings.id), sizeof settings.id)).unparseBinary();
        id = "[" + half + half + "]";
        entries.resize(first_free);
    }

    void add(char const *path, size_t first, size_t count, cqpdf_piece const *pieces, size_t piece_count) {
        auto &part = opened(path);
        auto const &pages = part.pages;
        if (first > pages.size() || count > pages.size() - first) {
            throw std::runtime_error("it has " + std::to_string(pages.size()) + " pages");
        }
        begin(part);
        size_t index = first;
        size_t piece = 0;
        for (; piece < piece_count; ++piece) {
            if (pieces[piece].page_count == 0 || pieces[piece].page_count > first + count - index) { break; }
            std::vector<int> numbers;
            int const leaf = has_parts ? take_number() : 0;
            for (size_t end = index + pieces[piece].page_count; index < end; ++index) {
                numbers.push_back(add_page(part, pages[index].getObjectHandle(), leaf));
            }
            if (has_parts) { add_leaf(leaf, numbers, pieces[piece].dpm); }
        }
        if (index != first + count || piece != piece_count) { throw std::runtime_error("its pieces have other pages"); }
        cqpdf::refuse_warnings(part.pdf);
    }

    void finish() {
        if (!is_begun) { throw std::runtime_error("there is no page to join"); }
        end_branch();
        std::string kids;
        for (auto const &[number, node] : branches) {
            kids += reference(number) + " ";
            put(number, node);
        }
        put(root, "<< /Count " + std::to_string(page_count) + " /Kids [ " + kids + "] /Type /Pages >>");
        put(information, info);
        auto text = catalog_text + " /Metadata " + reference(metadata);
        put_stream(metadata, "<< /Subtype /XML /Type /Metadata /Length " + std::to_string(metadata_text.size())
            + " >>\nstream\n" + metadata_text, false);
        if (has_parts) { text += " /DPartRoot " + reference(put_parts()); }
        put(catalog, "<< /Pages " + reference(root) + text + " /Type /Catalog >>");
        write_waiting();
        write_references();
        output.finish();
    }

  private:
    struct Entry {
        // As a cross-reference stream has it (ISO 32000-1, table 18): an offset; or a stream's number and a place in it.
        uint64_t place = 0;
        uint16_t index = 0;
        uint8_t kind = 0;
    };
    struct WrittenStream {
        int number;
        uint64_t offset, size;
    };

    // The part added from last: pages of one part often come one after the other.
    std::unique_ptr<Part> last;

    Part &opened(char const *path) {
        if (last && last->path == path) { return *last; }
        last.reset();
        auto part = std::make_unique<Part>();
        part->path = path;
        cqpdf::be_strict(part->pdf);
        part->pdf.processFile(path);
        QPDFPageDocumentHelper helper(part->pdf);
        helper.pushInheritedAttributesToPage();
        part->pages = helper.getAllPages();
        last = std::move(part);
        return *last;
    }

    static constexpr int catalog = 1, root = 2, information = 3, metadata = 4, parts_root = 5, first_free = 6;
    static constexpr size_t pages_of_branch = 128, objects_of_stream = 100;
    // What later objects are compared with is bounded: 4 MB of text, and about 8 MB for streams, whose bytes are read
    // again from the file. What is static comes with the first part, and so is among them.
    static constexpr size_t most_text = 4 << 20, most_streams = 1 << 17;

    Output output;
    std::string info, metadata_text, root_dpm, id, version, catalog_text;
    bool has_parts;
    std::vector<int> leaves;
    bool is_begun = false;
    std::vector<Entry> entries;
    std::vector<std::pair<int, std::string>> waiting;
    std::unordered_map<std::string, int> texts;
    size_t text_bytes = 0;
    std::unordered_multimap<size_t, WrittenStream> streams;
    // Nodes of the page tree come together at the end: who wants to know the pages need not read them all.
    std::vector<std::pair<int, std::string>> branches;
    std::vector<int> branch;
    int branch_number = 0;
    size_t page_count = 0;

    int take_number() {
        if (entries.size() >= 8'000'000) { throw std::runtime_error("the joined file has too many objects"); }
        entries.emplace_back();
        return static_cast<int>(entries.size() - 1);
    }

    void begin(Part &part) {
        bool const is_first = !is_begun;
        if (is_first) {
            version = part.pdf.getPDFVersion();
            is_begun = true;
            // Before any object: what the catalog refers to is written below.
            // Four bytes above 127: programs that move files then take it for binary (ISO 32000-1, 7.5.2).
            output.write("%PDF-" + version + "\n%\xBF\xF7\xA2\xFE\n");
        }
        std::string extra;
        for (auto &[key, value] : part.pdf.getRoot().ditems()) {
            // These are said of the joined file anew.
            if (key == "/Type" || key == "/Pages" || key == "/Metadata" || key == "/DPartRoot") { continue; }
            if (key != "/OutputIntents") {
                throw std::runtime_error("the document's " + key + " cannot be kept with its pages");
            }
            extra += " " + name(key) + " " + text(part, value);
        }
        if (is_first) {
            catalog_text = extra;
        } else if (version != part.pdf.getPDFVersion() || catalog_text != extra) {
            throw std::runtime_error("its version or catalog is another than that of the first part");
        }
    }

    // The page's number. Its place among the parts is the joined file's own.
    int add_page(Part &part, QPDFObjectHandle page, int leaf) {
        if (branch.empty()) { branch_number = take_number(); }
        std::string body = "<<";
        for (auto &[key, value] : page.ditems()) {
            if (key != "/Parent" && key != "/DPart") { body += " " + name(key) + " " + text(part, value); }
        }
        if (leaf != 0) { body += " /DPart " + reference(leaf); }
        int const number = take_number();
        put(number, body + " /Parent " + reference(branch_number) + " >>");
        branch.push_back(number);
        page_count += 1;
        if (branch.size() == pages_of_branch) { end_branch(); }
        return number;
    }

    // A leaf of the hierarchy of document parts (ISO 32000-2, table 409): an end only where there is more than one page.
    void add_leaf(int leaf, std::vector<int> const &pages, char const *dpm) {
        put(leaf, "<< /Type /DPart /Parent " + reference(parts_root) + " /Start " + reference(pages.front())
            + (pages.size() > 1 ? " /End " + reference(pages.back()) : "") + dpm + " >>");
        leaves.push_back(leaf);
    }

    int put_parts() {
        std::string children;
        for (int leaf : leaves) { children += reference(leaf) + " "; }
        int const document = take_number();
        put(parts_root, "<< /Type /DPart /Parent " + reference(document) + " /DParts [ [ " + children + "] ]" + root_dpm
            + " >>");
        put(document, "<< /Type /DPartRoot /DPartRootNode " + reference(parts_root)
            + " /RecordLevel 1 /NodeNameList [ /root /record ] >>");
        return document;
    }

    void end_branch() {
        if (branch.empty()) { return; }
        std::string kids;
        for (int page : branch) { kids += reference(page) + " "; }
        branches.emplace_back(branch_number, "<< /Count " + std::to_string(branch.size()) + " /Kids [ " + kids
            + "] /Parent " + reference(root) + " /Type /Pages >>");
        branch.clear();
    }

    // As it stands within another object.
    std::string text(Part &part, QPDFObjectHandle value) {
        return value.isIndirect() ? reference(number_of(part, value)) : body(part, value);
    }

    // Of the object itself; of a stream its dictionary, but for its length.
    std::string body(Part &part, QPDFObjectHandle value) {
        if (value.isArray()) {
            std::string result = "[";
            for (auto const &element : value.aitems()) { result += " " + text(part, element); }
            return result + " ]";
        }
        if (value.isDictionary() || value.isStream()) {
            auto dictionary = value.isStream() ? value.getDict() : value;
            std::string result = "<<";
            for (auto &[key, element] : dictionary.ditems()) {
                if (value.isStream() && key == "/Length") { continue; }
                result += " " + name(key) + " " + text(part, element);
            }
            return value.isStream() ? result : result + " >>";
        }
        return value.unparseResolved();
    }

    // Writes the object unless an equal one is written. Its own references are numbers of the joined file by then, so
    // what is equal in its text is equal all the way down.
    int number_of(Part &part, QPDFObjectHandle value) {
        auto const [place, is_new] = part.numbers.try_emplace(value.getObjectID(), 0);
        if (!is_new) {
            if (place->second == 0) { place->second = take_number(); }
            return place->second;
        }
        if (value.isDictionaryOfType("/Page") || value.isDictionaryOfType("/Pages")) {
            throw std::runtime_error("an object in it refers to a page, which joining does not follow");
        }
        auto content = body(part, value);
        std::string stream;
        if (value.isStream()) {
            auto const data = value.getRawStreamData();
            stream = content + " /Length " + std::to_string(data->getSize()) + " >>\nstream\n"
                + std::string(reinterpret_cast<char const *>(data->getBuffer()), data->getSize());
        }
        // A map's elements stay where they are.
        if (place->second == 0) {
            place->second = value.isStream() ? known_stream(stream) : known_text(content);
            if (place->second != 0) { return place->second; }
            place->second = take_number();
            if (!value.isStream()) { remember(content, place->second); }
        }
        if (value.isStream()) {
            put_stream(place->second, stream, true);
        } else {
            put(place->second, content);
        }
        return place->second;
    }

    int known_text(std::string const &content) {
        auto const known = texts.find(content);
        return known == texts.end() ? 0 : known->second;
    }

    void remember(std::string const &content, int number) {
        if (text_bytes + content.size() > most_text) { return; }
        text_bytes += content.size();
        texts.emplace(content, number);
    }

    int known_stream(std::string const &stream) {
        auto const [first, last] = streams.equal_range(std::hash<std::string>{}(stream));
        for (auto known = first; known != last; ++known) {
            if (known->second.size == stream.size() && output.holds(known->second.offset, stream)) {
                return known->second.number;
            }
        }
        return 0;
    }

    void put_stream(int number, std::string const &stream, bool is_remembered) {
        entries[static_cast<size_t>(number)] = {output.position(), 0, 1};
        output.write(std::to_string(number) + " 0 obj\n");
        if (is_remembered && streams.size() < most_streams) {
            streams.emplace(std::hash<std::string>{}(stream), WrittenStream{number, output.position(), stream.size()});
        }
        output.write(stream);
        output.write("\nendstream\nendobj\n");
    }

    void put(int number, std::string content) {
        waiting.emplace_back(number, std::move(content));
        if (waiting.size() == objects_of_stream) { write_waiting(); }
    }

    // Objects that are no streams go into one together (ISO 32000-1, 7.5.7), as in the parts.
    void write_waiting() {
        if (waiting.empty()) { return; }
        int const number = take_number();
        std::string table, bodies;
        for (size_t index = 0; index < waiting.size(); ++index) {
            auto const &[object, content] = waiting[index];
            entries[static_cast<size_t>(object)] = {static_cast<uint64_t>(number), static_cast<uint16_t>(index), 2};
            table += std::to_string(object) + " " + std::to_string(bodies.size()) + " ";
            bodies += content + "\n";
        }
        auto const data = deflated(table + bodies);
        put_stream(number, "<< /Filter /FlateDecode /First " + std::to_string(table.size()) + " /N "
            + std::to_string(waiting.size()) + " /Type /ObjStm /Length " + std::to_string(data.size()) + " >>\nstream\n"
            + data, false);
        waiting.clear();
    }

    void write_references() {
        int const number = take_number();
        auto const offset = output.position();
        entries[static_cast<size_t>(number)] = {offset, 0, 1};
        std::string table;
        table.reserve(entries.size() * 8);
        for (size_t index = 0; index < entries.size(); ++index) {
            auto const &entry = entries[index];
            append_big_endian(table, entry.kind, 1);
            append_big_endian(table, entry.place, 5);
            append_big_endian(table, index == 0 ? 0xFFFF : entry.index, 2);
        }
        auto const data = deflated(table);
        put_stream(number, "<< /Filter /FlateDecode /ID " + id + " /Info " + reference(information) + " /Root "
            + reference(catalog) + " /Size " + std::to_string(entries.size()) + " /Type /XRef /W [ 1 5 2 ] /Length "
            + std::to_string(data.size()) + " >>\nstream\n" + data, false);
        output.write("startxref\n" + std::to_string(offset) + "\n%%EOF\n");
    }
};

namespace {

template <typename Body>
char *numbered(int *number, Body body) {
    *number = 0;
    return cqpdf::guarded([&] {
        try {
            body();
        } catch (FileFailure const &failure) {
            *number = failure.number;
            throw;
        }
    });
}

}  // namespace

extern "C" char *cqpdf_join_begin(
    const char *path, const cqpdf_joining *settings, cqpdf_joiner **joiner, int *number) {
    return numbered(number, [&] { *joiner = new cqpdf_joiner(*settings, path); });
}

extern "C" char *cqpdf_join_add(
    cqpdf_joiner *joiner, const char *part, size_t first, size_t count, const cqpdf_piece *pieces, size_t piece_count,
    int *number) {
    return numbered(number, [&] { joiner->add(part, first, count, pieces, piece_count); });
}

extern "C" char *cqpdf_join_finish(cqpdf_joiner *joiner, int *number) {
    return numbered(number, [&] { joiner->finish(); });
}

extern "C" void cqpdf_join_close(cqpdf_joiner *joiner) { delete joiner; }
