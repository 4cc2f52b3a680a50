#include "Document.hpp"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace {

constexpr int depth_limit = 100;

// Writes values as CQPDF.h describes them.
class Teller {
public:
    explicit Teller(std::string &out) : out_(out) {}

    void object(QPDFObjectHandle value) {
        if (value.isStream()) {
            out_.push_back('S');
            entries(value.getDict(), 0);
        } else {
            direct(value, 0);
        }
    }

private:
    std::string &out_;

    template <typename Value>
    void raw(Value value) { out_.append(reinterpret_cast<char const *>(&value), sizeof value); }

    void bytes(char const *start, size_t count) {
        raw(static_cast<uint32_t>(count));
        out_.append(start, count);
    }

    // libqpdf's names begin with the slash; the trailer of a damaged file may have keys without.
    void name(std::string const &text) {
        bool const has_slash = !text.empty() && text.front() == '/';
        bytes(text.data() + (has_slash ? 1 : 0), text.size() - (has_slash ? 1 : 0));
    }

    void entries(QPDFObjectHandle dictionary, int depth) {
        auto const map = dictionary.getDictAsMap();
        raw(static_cast<uint32_t>(map.size()));
        for (auto const &[key, value] : map) {
            name(key);
            nested(value, depth);
        }
    }

    void nested(QPDFObjectHandle value, int depth) {
        if (value.isIndirect()) {
            out_.push_back('R');
            raw(static_cast<int32_t>(value.getObjectID()));
            raw(static_cast<int32_t>(value.getGeneration()));
        } else {
            direct(value, depth + 1);
        }
    }

    void direct(QPDFObjectHandle value, int depth) {
        if (depth > depth_limit) {
            out_.push_back('x');
            return;
        }
        switch (value.getTypeCode()) {
        case ::ot_boolean: out_.push_back(value.getBoolValue() ? 't' : 'f'); break;
        case ::ot_integer:
            out_.push_back('i');
            raw(static_cast<int64_t>(value.getIntValue()));
            break;
        case ::ot_real:
            out_.push_back('r');
            raw(value.getNumericValue());
            break;
        case ::ot_string: {
            auto const text = value.getStringValue();
            out_.push_back('s');
            bytes(text.data(), text.size());
            break;
        }
        case ::ot_name:
            out_.push_back('N');
            name(value.getName());
            break;
        case ::ot_array: {
            auto const items = value.getArrayAsVector();
            out_.push_back('a');
            raw(static_cast<uint32_t>(items.size()));
            for (auto const &item : items) { nested(item, depth); }
            break;
        }
        case ::ot_dictionary:
            out_.push_back('d');
            entries(value, depth);
            break;
        default: out_.push_back('n'); break;
        }
    }
};

// Takes data up to a limit: a few bytes of a stream can stand for gigabytes.
class Sink : public Pipeline {
public:
    explicit Sink(size_t limit) : Pipeline("limited data", nullptr), limit_(limit) {}

    void write(unsigned char const *data, size_t count) override {
        if (data_.size() + count > limit_) {
            is_full_ = true;
            throw std::runtime_error("more data than are taken");
        }
        data_.append(reinterpret_cast<char const *>(data), count);
    }

    void finish() override {}

    bool is_full() const { return is_full_; }
    std::string const &data() const { return data_; }

private:
    size_t limit_;
    std::string data_;
    bool is_full_ = false;
};

std::unique_ptr<cqpdf_document> opened(char const *path, uint8_t const *bytes, size_t count, bool repairs) {
    auto document = std::make_unique<cqpdf_document>();
    document->pdf.setSuppressWarnings(true);
    document->pdf.setAttemptRecovery(repairs);
    if (path != nullptr) {
        document->pdf.processFile(path);
    } else {
        document->bytes.assign(reinterpret_cast<char const *>(bytes), count);
        document->pdf.processMemoryFile("PDF", document->bytes.data(), count);
    }
    document->pages = document->pdf.getAllPages();
    return document;
}

}  // namespace

extern "C" char *cqpdf_open_any(
    const char *path, const uint8_t *bytes, size_t count, cqpdf_document **document, cqpdf_condition *condition,
    char **reason) {
    *document = nullptr;
    *reason = nullptr;
    return cqpdf::guarded([&] {
        try {
            auto whole = opened(path, bytes, count, false);
            if (whole->pdf.anyWarnings()) {
                *reason = cqpdf::text(whole->pdf.getWarnings().front().getMessageDetail());
            }
            *condition = *reason == nullptr ? CQPDF_WHOLE : CQPDF_REPAIRED;
            *document = whole.release();
            return;
        } catch (QPDFExc const &error) {
            *reason = cqpdf::text(error.getMessageDetail());
            if (error.getErrorCode() == qpdf_e_password) {
                *condition = CQPDF_LOCKED;
                return;
            }
        } catch (std::exception const &error) { *reason = cqpdf::text(error.what()); }
        try {
            *document = opened(path, bytes, count, true).release();
            *condition = CQPDF_REPAIRED;
        } catch (std::exception const &) { *condition = CQPDF_UNREADABLE; }
    });
}

extern "C" const char *cqpdf_header_version(const cqpdf_document *document) {
    auto mutable_document = const_cast<cqpdf_document *>(document);
    mutable_document->version = document->pdf.getPDFVersion();
    return document->version.c_str();
}

extern "C" bool cqpdf_is_encrypted(const cqpdf_document *document) { return document->pdf.isEncrypted(); }

extern "C" void cqpdf_page_object(const cqpdf_document *document, size_t index, int *number, int *generation) {
    auto page = document->pages.at(index);
    *number = page.getObjectID();
    *generation = page.getGeneration();
}

extern "C" char *cqpdf_warnings(cqpdf_document *document, size_t *count, char **first) {
    *first = nullptr;
    return cqpdf::guarded([&] {
        // libqpdf gives its list away and forgets it.
        for (auto const &warning : document->pdf.getWarnings()) { document->warnings.push_back(warning); }
        *count = document->warnings.size();
        if (*count > 0) { *first = cqpdf::text(document->warnings.front().getMessageDetail()); }
        document->warnings.clear();
    });
}

extern "C" char *cqpdf_object(
    cqpdf_document *document, int number, int generation, const uint8_t **bytes, size_t *count) {
    return cqpdf::guarded([&] {
        document->told.clear();
        auto object = number == 0 ? document->pdf.getTrailer() : document->pdf.getObjectByID(number, generation);
        Teller(document->told).object(object);
        *bytes = reinterpret_cast<uint8_t const *>(document->told.data());
        *count = document->told.size();
    });
}

extern "C" char *cqpdf_stream_data(
    cqpdf_document *document, int number, int generation, bool decodes_pictures, size_t limit, uint8_t **bytes,
    size_t *count, cqpdf_decoding *decoding) {
    *bytes = nullptr;
    *decoding = CQPDF_UNDECODABLE;
    return cqpdf::guarded([&] {
        auto stream = document->pdf.getObjectByID(number, generation);
        if (!stream.isStream()) { return; }
        if (auto known = document->contents.extract(stream.getObjGen()); !known.empty()) {
            auto const &content = *known.mapped();
            document->kept -= content.getSize();
            if (content.getSize() > limit) {
                *decoding = CQPDF_TOO_LONG;
                return;
            }
            *bytes = cqpdf::copied(content.getBuffer(), content.getSize());
            *count = content.getSize();
            *decoding = CQPDF_DECODED;
            return;
        }
        // Kept apart from what libqpdf says when it is stopped on purpose.
        for (auto const &warning : document->pdf.getWarnings()) { document->warnings.push_back(warning); }
        Sink sink(limit);
        bool is_filtered = false;
        auto const level = decodes_pictures ? qpdf_dl_all : qpdf_dl_specialized;
        bool is_good = false;
        try {
            is_good = stream.pipeStreamData(&sink, &is_filtered, 0, level, true, false);
        } catch (std::exception const &) { is_good = false; }
        if (sink.is_full()) {
            *decoding = CQPDF_TOO_LONG;
            document->pdf.getWarnings();
        } else if (is_good && is_filtered) {
            *bytes = cqpdf::copied(sink.data().data(), sink.data().size());
            *count = sink.data().size();
            *decoding = CQPDF_DECODED;
        }
    });
}
