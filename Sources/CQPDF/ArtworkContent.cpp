// What a content stream of artwork uses (ISO 32000-1, 7.8.2 and annex A).
#include "Artwork.hpp"

#include <qpdf/Pipeline.hh>

namespace {

class Reader : public QPDFObjectHandle::ParserCallbacks {
  public:
    cqpdf::ContentUse use;

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            operands.push_back(object);
            return;
        }
        perform(object.getOperatorValue());
        operands.clear();
    }

    void handleEOF() override { use.open_states = static_cast<int>(saved.size()); }

  private:
    struct Text {
        std::string font;
        bool is_seen = true;
    };
    std::vector<QPDFObjectHandle> operands;
    Text text;
    std::vector<Text> saved;

    void perform(std::string const &name) {
        if (name == "q") {
            saved.push_back(text);
        } else if (name == "Q") {
            if (saved.empty()) {
                use.restores_too_often = true;
            } else {
                text = saved.back();
                saved.pop_back();
            }
        } else if (name == "Tf") {
            use.uses_names = true;
            text.font = operands.empty() || !operands.front().isName() ? "" : operands.front().getName();
        } else if (name == "gs") {
            use.uses_names = true;
            // Whether this state sets a font is known to the resources; if it does not, nobody asks for it.
            if (!operands.empty() && operands.front().isName()) { states.insert(operands.front().getName()); }
        } else if (name == "Tr") {
            // Modes 3 and 7 paint nothing (ISO 32000-1, table 106).
            auto const mode = operands.empty() || !operands.front().isInteger() ? 0 : operands.front().getIntValue();
            text.is_seen = mode != 3 && mode != 7;
        } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
            if (text.is_seen && !operands.empty() && has_letters(operands.back())) {
                if (!text.font.empty()) { use.fonts.insert(text.font); }
                if (text.font.empty()) { use.uses_outer_font = true; }
                use.state_fonts.insert(states.begin(), states.end());
            }
        } else if (name == "BDC") {
            read_mark();
        } else if (name == "Do" || name == "sh" || name == "DP") {
            use.uses_names = true;
        } else if (name == "cs" || name == "CS" || name == "scn" || name == "SCN") {
            if (!operands.empty() && operands.back().isName()) { use.uses_names = true; }
        }
    }

    void read_mark() {
        if (operands.size() < 2 || !operands[1].isName()) { return; }
        use.uses_names = true;
        if (cqpdf::is_name(operands[0], "/OC")) { use.layers.insert(operands[1].getName()); }
    }

    static bool has_letters(QPDFObjectHandle shown) {
        if (shown.isString()) { return !shown.getStringValue().empty(); }
        if (!shown.isArray()) { return false; }
        for (auto part : shown.aitems()) {
            if (part.isString() && !part.getStringValue().empty()) { return true; }
        }
        return false;
    }

    // Named so far: one that sets a font may be in force.
    std::set<std::string> states;
};

// A few kilobytes may decode to more than any memory holds.
class Counter : public Pipeline {
  public:
    Counter() : Pipeline("count", nullptr) {}
    size_t bytes = 0;

    void write(unsigned char const *, size_t count) override {
        bytes += count;
        if (bytes > most) { throw std::runtime_error("too much"); }
    }
    void finish() override {}
    bool is_too_much() const { return bytes > most; }

  private:
    static constexpr size_t most = 256 << 20;
};

void refuse_too_much(QPDFObjectHandle stream) {
    if (!stream.isStream()) { return; }
    Counter counter;
    stream.pipeStreamData(&counter, 0, qpdf_dl_generalized, true);
    if (counter.is_too_much()) { throw std::runtime_error("a content stream has more than 256 MB"); }
}

}  // namespace

bool cqpdf::is_name(QPDFObjectHandle value, char const *name) { return value.isName() && value.getName() == name; }

cqpdf::ContentUse cqpdf::read_content(QPDFObjectHandle stream_or_array) {
    if (stream_or_array.isArray()) {
        for (auto stream : stream_or_array.aitems()) { refuse_too_much(stream); }
    } else {
        refuse_too_much(stream_or_array);
    }
    Reader reader;
    QPDFObjectHandle::parseContentStream(stream_or_array, &reader);
    return reader.use;
}
