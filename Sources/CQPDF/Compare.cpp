// Holds a joined file against the parts that its pages come from. Shares no code with what joins: both sides are read by
// libqpdf.
#include "CQPDF.h"
#include "Guard.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

// Compares objects of two files all the way down, each pair once.
class Comparison {
  public:
    bool equal(QPDFObjectHandle a, QPDFObjectHandle b) {
        if (a.isIndirect() && b.isIndirect() && !seen.insert({a.getObjectID(), b.getObjectID()}).second) { return true; }
        if (a.getTypeCode() != b.getTypeCode()) { return false; }
        if (a.isArray()) {
            if (a.getArrayNItems() != b.getArrayNItems()) { return false; }
            for (int i = 0; i < a.getArrayNItems(); ++i) {
                if (!equal(a.getArrayItem(i), b.getArrayItem(i))) { return false; }
            }
            return true;
        }
        // A page's place in the tree and among the pieces is each file's own.
        if (a.isDictionary()) { return equal(a, b, {"/Parent", "/DPart"}); }
        if (a.isStream()) {
            return equal(a.getDict(), b.getDict(), {"/Length"}) && same(a.getRawStreamData(), b.getRawStreamData());
        }
        return a.unparseResolved() == b.unparseResolved();
    }

    static bool same(std::shared_ptr<Buffer> const &a, std::shared_ptr<Buffer> const &b) {
        return a->getSize() == b->getSize() && std::memcmp(a->getBuffer(), b->getBuffer(), a->getSize()) == 0;
    }

  private:
    std::set<std::pair<int, int>> seen;

    bool equal(QPDFObjectHandle a, QPDFObjectHandle b, std::initializer_list<char const *> left_out) {
        auto keys = a.getKeys(), others = b.getKeys();
        for (auto key : left_out) {
            keys.erase(key);
            others.erase(key);
        }
        if (keys != others) { return false; }
        for (auto const &key : keys) {
            if (!equal(a.getKey(key), b.getKey(key))) { return false; }
        }
        return true;
    }
};

std::string decoded(QPDFObjectHandle contents) {
    std::string result;
    auto const add = [&](QPDFObjectHandle stream) {
        auto const data = stream.getStreamData(qpdf_dl_generalized);
        result.append(reinterpret_cast<char const *>(data->getBuffer()), data->getSize());
    };
    if (contents.isArray()) {
        for (auto const &stream : contents.aitems()) { add(stream); }
    } else if (contents.isStream()) {
        add(contents);
    }
    return result;
}

}  // namespace

struct cqpdf_joined {
    std::string path;
    std::vector<int> pages;
    std::unique_ptr<QPDF> pdf;
    size_t looked_at = 0;

    void open() {
        pdf = std::make_unique<QPDF>();
        cqpdf::be_strict(*pdf);
        pdf->processFile(path.c_str());
        looked_at = 0;
    }

    void collect(QPDFObjectHandle node, std::set<int> &seen) {
        if (!seen.insert(node.getObjectID()).second) { throw std::runtime_error("its page tree is no tree"); }
        auto kids = node.getKey("/Kids");
        if (!kids.isArray()) {
            pages.push_back(node.getObjectID());
            return;
        }
        // As many kids as pages, the first of them one: so are all, or the comparison will tell. To look at them would keep them all in memory.
        auto count = node.getKey("/Count");
        bool const is_last = count.isInteger() && count.getIntValue() == kids.getArrayNItems() && count.getIntValue() > 0
            && kids.getArrayItem(0).getKey("/Kids").isNull();
        for (int i = 0; i < kids.getArrayNItems(); ++i) {
            auto kid = kids.getArrayItem(i);
            if (is_last) {
                pages.push_back(kid.getObjectID());
            } else {
                collect(kid, seen);
            }
        }
    }
};

extern "C" char *cqpdf_joined_open(const char *path, cqpdf_joined **joined) {
    return cqpdf::guarded([&] {
        auto opened = std::make_unique<cqpdf_joined>();
        opened->path = path;
        opened->open();
        std::set<int> seen;
        opened->collect(opened->pdf->getRoot().getKey("/Pages"), seen);
        cqpdf::refuse_warnings(*opened->pdf);
        *joined = opened.release();
    });
}

extern "C" void cqpdf_joined_close(cqpdf_joined *joined) { delete joined; }

extern "C" size_t cqpdf_joined_page_count(const cqpdf_joined *joined) { return joined->pages.size(); }

extern "C" char *cqpdf_joined_compare(
    cqpdf_joined *joined, size_t page, const char *part, size_t first, size_t count, size_t *different) {
    return cqpdf::guarded([&] {
        *different = 0;
        // libqpdf keeps every object it has met, and reads the table of all objects anew when a file is opened.
        if (joined->looked_at > std::max<size_t>(500, joined->pages.size() / 64)) { joined->open(); }
        joined->looked_at += count;
        QPDF other;
        cqpdf::be_strict(other);
        other.processFile(part);
        QPDFPageDocumentHelper helper(other);
        helper.pushInheritedAttributesToPage();
        auto const pages = helper.getAllPages();
        if (first + count > pages.size()) { throw std::runtime_error("the part has too few pages"); }
        Comparison comparison;
        for (size_t i = 0; i < count && *different == 0; ++i) {
            if (page + i >= joined->pages.size()) {
                *different = page + i + 1;
                break;
            }
            auto ours = joined->pdf->getObjectByID(joined->pages[page + i], 0);
            auto theirs = pages[first + i].getObjectHandle();
            bool const is_same = comparison.equal(ours, theirs)
                && decoded(ours.getKey("/Contents")) == decoded(theirs.getKey("/Contents"));
            if (!is_same) { *different = page + i + 1; }
        }
        cqpdf::refuse_warnings(other);
        cqpdf::refuse_warnings(*joined->pdf);
    });
}
