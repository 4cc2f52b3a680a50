// Layers of artwork: optional content (ISO 32000-1, 8.11). In a press file there is no layer: what is in it prints.
#include "Artwork.hpp"

namespace {

std::vector<QPDFObjectHandle> items(QPDFObjectHandle array) {
    return array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>();
}

std::string layer_name(QPDFObjectHandle group) {
    auto name = group.getKey("/Name");
    return name.isString() ? name.getUTF8Value() : "";
}

// Names of an /Intent, which is one or an array; View where it says nothing.
std::set<std::string> intents_of(QPDFObjectHandle dictionary) {
    auto intent = dictionary.getKey("/Intent");
    std::set<std::string> names;
    if (intent.isName()) { names.insert(intent.getName()); }
    for (auto item : items(intent)) {
        if (item.isName()) { names.insert(item.getName()); }
    }
    if (names.empty()) { names.insert("/View"); }
    return names;
}

std::vector<QPDFObjectHandle> groups_of(QPDFObjectHandle membership) {
    auto groups = membership.getKey("/OCGs");
    std::vector<QPDFObjectHandle> found;
    if (groups.isDictionary()) { found.push_back(groups); }
    for (auto group : items(groups)) {
        if (group.isDictionary()) { found.push_back(group); }
    }
    return found;
}

void add_groups(QPDFObjectHandle expression, std::vector<QPDFObjectHandle> &groups, int depth) {
    if (expression.isDictionary()) { groups.push_back(expression); }
    if (depth > 50) { return; }
    for (auto item : items(expression)) { add_groups(item, groups, depth + 1); }
}

}  // namespace

cqpdf::Layers::Layers(QPDFObjectHandle catalog) {
    auto properties = catalog.getKey("/OCProperties");
    if (!properties.isDictionary()) { return; }
    auto configuration = properties.getKey("/D");
    if (!configuration.isDictionary()) { return; }
    intents = intents_of(configuration);
    if (is_name(configuration.getKey("/BaseState"), "/OFF")) {
        for (auto group : items(properties.getKey("/OCGs"))) { hidden.insert(group.getObjGen()); }
    }
    for (auto group : items(configuration.getKey("/ON"))) { hidden.erase(group.getObjGen()); }
    for (auto group : items(configuration.getKey("/OFF"))) { hidden.insert(group.getObjGen()); }
    for (auto usage : items(configuration.getKey("/AS"))) { read_automatic(usage); }
}

// A usage application (table 103): by it readers set layers themselves, for the screen or for the printer.
void cqpdf::Layers::read_automatic(QPDFObjectHandle usage) {
    if (!usage.isDictionary()) { return; }
    for (auto group : items(usage.getKey("/OCGs"))) {
        if (!group.isDictionary() || !group.getKey("/Usage").isDictionary()) { continue; }
        auto uses = group.getKey("/Usage");
        for (auto category : items(usage.getKey("/Category"))) {
            if (!category.isName()) { continue; }
            auto const name = category.getName();
            auto use = uses.getKey(name);
            if (!use.isDictionary()) { continue; }
            if (name == "/View" || name == "/Print" || name == "/Export") {
                auto state = use.getKey(name + "State");
                bool const is_hidden = hidden.count(group.getObjGen()) != 0;
                if (is_name(state, is_hidden ? "/ON" : "/OFF")) { changing.insert(group.getObjGen()); }
            } else if (name == "/Zoom" || name == "/User" || name == "/Language") {
                changing.insert(group.getObjGen());
            }
        }
    }
}

cqpdf_visibility cqpdf::Layers::visibility(QPDFObjectHandle group) {
    if (changing.count(group.getObjGen()) != 0) { return CQPDF_CHANGING; }
    if (hidden.count(group.getObjGen()) == 0) { return CQPDF_VISIBLE; }
    if (intents.count("/All") != 0) { return CQPDF_HIDDEN; }
    for (auto const &intent : intents_of(group)) {
        if (intent == "/All" || intents.count(intent) != 0) { return CQPDF_HIDDEN; }
    }
    // Of an intent that the configuration does not speak of, a group hides nothing.
    return CQPDF_VISIBLE;
}

bool cqpdf::Layers::holds(QPDFObjectHandle expression, int depth) {
    if (expression.isDictionary()) { return visibility(expression) == CQPDF_VISIBLE; }
    auto parts = items(expression);
    if (parts.empty() || depth > 50) { return true; }
    bool const is_and = is_name(parts[0], "/And");
    if (is_name(parts[0], "/Not")) { return parts.size() < 2 || !holds(parts[1], depth + 1); }
    for (size_t index = 1; index < parts.size(); ++index) {
        if (holds(parts[index], depth + 1) != is_and) { return !is_and; }
    }
    return is_and;
}

std::vector<cqpdf::Layers::Finding> cqpdf::Layers::findings(QPDFObjectHandle membership) {
    if (!membership.isDictionary()) { return {}; }
    if (!is_name(membership.getKey("/Type"), "/OCMD")) {
        return {{layer_name(membership), visibility(membership)}};
    }
    auto groups = groups_of(membership);
    auto expression = membership.getKey("/VE");
    bool is_visible = true;
    if (expression.isArray()) {
        groups.clear();
        add_groups(expression, groups, 0);
        is_visible = holds(expression, 0);
    } else if (!groups.empty()) {
        size_t visible = 0;
        for (auto group : groups) { visible += visibility(group) == CQPDF_VISIBLE; }
        auto policy = membership.getKey("/P");
        is_visible = is_name(policy, "/AllOn") ? visible == groups.size()
            : is_name(policy, "/AnyOff") ? visible < groups.size()
            : is_name(policy, "/AllOff") ? visible == 0
            : visible > 0;
    }
    std::vector<Finding> found;
    for (auto group : groups) {
        auto state = visibility(group);
        if (state == CQPDF_VISIBLE && !is_visible) { state = CQPDF_HIDDEN; }
        // Where others show what this one would hide, it hides nothing here.
        if (state == CQPDF_HIDDEN && is_visible) { state = CQPDF_VISIBLE; }
        found.push_back({layer_name(group), state});
    }
    return found;
}
