#pragma once

#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "platform/messages/messages.h"

namespace platform {

using Json = nlohmann::ordered_json;

// Reads one JSON object strictly: what is missing, of the wrong type, too long or not known throws WrongSchema.
class Fields {
public:
    Fields(const Json& object, std::string path);

    std::string text(const char* name, std::size_t longest);
    std::string textOr(const char* name, std::size_t longest, std::string otherwise = {});
    std::string code(const char* name, const char* pattern);      // the whole text matches; short texts only
    std::string codeOr(const char* name, const char* pattern);    // "" when it is missing
    int number(const char* name, int least, int most);
    bool yes(const char* name);
    Time time(const char* name);
    bool has(const char* name) const { return object_.contains(name); }
    const Json& list(const char* name, std::size_t longest);
    const Json& object(const char* name);
    std::vector<std::string> codes(const char* name, std::size_t most, const char* pattern);
    std::vector<int> numbers(const char* name, std::size_t most, int least, int largest);
    std::map<std::string, std::string> texts(const char* name, std::size_t most, std::size_t longest);
    void end() const;                                              // everything was read

    std::string path(const char* name) const { return path_ + "." + name; }

private:
    const Json& at(const char* name);
    [[noreturn]] void wrong(const char* name, const char* why) const;

    const Json& object_;
    std::string path_;
    std::set<std::string, std::less<>> seen_;
};

namespace patterns {
constexpr auto time = "[0-9]{8}T[0-9]{6}";
constexpr auto caseNumber = "[0-9A-Z]{1,50}";
constexpr auto storedNumber = "[0-9]{12}-[0-9]{4}-[0-9]{8}-[0-9]{4}";
constexpr auto taskCode = "[0-9A-Z]{24,36}";
constexpr auto itemId = "[a-z0-9][a-z0-9_-]{0,63}";
constexpr auto topic = "[a-z][a-z0-9_]{0,63}";
constexpr auto token = "[0-9a-f]{64}";
constexpr auto certificateId = "[0-9A-Za-z][0-9A-Za-z.-]{0,63}";
}  // namespace patterns

}  // namespace platform
