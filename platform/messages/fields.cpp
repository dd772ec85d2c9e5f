#include "platform/messages/fields.h"

#include <regex>

#include "platform/characters.h"
#include "platform/wire_time.h"

namespace platform {

Fields::Fields(const Json& object, std::string path) : object_(object), path_(std::move(path)) {
    if (!object.is_object()) throw WrongSchema(path_ + " is no object");
}

void Fields::wrong(const char* name, const char* why) const { throw WrongSchema(path(name) + " " + why); }

const Json& Fields::at(const char* name) {
    auto found = object_.find(name);
    if (found == object_.end()) wrong(name, "is missing");
    seen_.insert(name);
    return *found;
}

std::string Fields::text(const char* name, std::size_t longest) {
    auto& value = at(name);
    if (!value.is_string()) wrong(name, "is no text");
    auto text = value.get<std::string>();
    if (charactersIn(text) > longest) wrong(name, "is too long");
    return text;
}

std::string Fields::textOr(const char* name, std::size_t longest, std::string otherwise) {
    return has(name) ? text(name, longest) : otherwise;
}

std::string Fields::code(const char* name, const char* pattern) {
    auto value = text(name, 128);
    if (!std::regex_match(value, std::regex(pattern))) wrong(name, "has a wrong form");
    return value;
}

std::string Fields::codeOr(const char* name, const char* pattern) { return has(name) ? code(name, pattern) : std::string(); }

int Fields::number(const char* name, int least, int most) {
    auto& value = at(name);
    if (!value.is_number_integer()) wrong(name, "is no whole number");
    auto number = value.get<double>();    // no overflow, whatever was sent
    if (number < least || number > most) wrong(name, "is out of range");
    return int(number);
}

bool Fields::yes(const char* name) {
    auto& value = at(name);
    if (!value.is_boolean()) wrong(name, "is neither true nor false");
    return value.get<bool>();
}

Time Fields::time(const char* name) {
    auto time = parseWireTime(text(name, 15));
    if (!time) wrong(name, "is no time");
    return *time;
}

const Json& Fields::list(const char* name, std::size_t longest) {
    auto& value = at(name);
    if (!value.is_array()) wrong(name, "is no list");
    if (value.size() > longest) wrong(name, "is too long");
    return value;
}

const Json& Fields::object(const char* name) {
    auto& value = at(name);
    if (!value.is_object()) wrong(name, "is no object");
    return value;
}

std::vector<std::string> Fields::codes(const char* name, std::size_t most, const char* pattern) {
    std::vector<std::string> codes;
    for (auto& one : list(name, most)) {
        if (!one.is_string() || !std::regex_match(one.get<std::string>(), std::regex(pattern))) wrong(name, "has one of a wrong form");
        codes.push_back(one.get<std::string>());
    }
    return codes;
}

std::vector<int> Fields::numbers(const char* name, std::size_t most, int least, int largest) {
    std::vector<int> numbers;
    for (auto& one : list(name, most)) {
        if (!one.is_number_integer() || one.get<double>() < least || one.get<double>() > largest) wrong(name, "has a wrong number");
        numbers.push_back(one.get<int>());
    }
    return numbers;
}

std::map<std::string, std::string> Fields::texts(const char* name, std::size_t most, std::size_t longest) {
    auto& members = object(name);
    if (members.size() > most) wrong(name, "has too many members");
    Fields fields(members, path(name));
    std::map<std::string, std::string> texts;
    for (auto& member : members.items()) texts[member.key()] = fields.text(member.key().c_str(), longest);
    return texts;
}

void Fields::end() const {
    for (auto& member : object_.items())
        if (!seen_.contains(member.key())) throw WrongSchema(path_ + " has a member that is not known");
}

}  // namespace platform
