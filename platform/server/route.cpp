#include "platform/server/route.h"

#include <fmt/format.h>

#include "platform/check_digits.h"
#include "platform/server/sessions.h"
#include "platform/server/words.h"

namespace platform {

namespace {

constexpr std::string_view bearerScheme = "Bearer ";

}  // namespace

std::optional<PathWords> wordsIn(const std::string& path, const std::string& routePath) {
    auto given = segmentsOf(path), wanted = segmentsOf(routePath);
    if (given.size() != wanted.size()) return std::nullopt;
    PathWords words;
    for (std::size_t i = 0; i < given.size(); ++i) {
        if (wanted[i] == "*") words.push_back(given[i]);
        else if (wanted[i] != given[i]) return std::nullopt;
    }
    return words;
}

std::string header(const ServiceRequest& request, const char* name) {
    auto found = request.headers.find(name);
    return found == request.headers.end() ? std::string() : found->second;
}

std::string required(const ServiceRequest& request, const char* name) {
    auto value = header(request, name);
    if (value.empty()) throw Refusal{400, "bad_request", fmt::format("the header {} is missing", name)};
    return value;
}

Person personOf(Premises& premises, const ServiceRequest& request, Time now) {
    auto value = header(request, "authorization");
    std::optional<Person> person;
    if (value.starts_with(bearerScheme)) person = sessionPerson(premises.database, value.substr(bearerScheme.size()), request.terminal, now);
    if (!person) throw Refusal{401, "session_unknown", "no such session on this terminal"};
    return *person;
}

std::string tokenHashOf(const ServiceRequest& request) { return sha256Hex(header(request, "authorization").substr(bearerScheme.size())); }

void requireRightNumber(const Person& person) {
    if (person.idType == "111" && !rightIdNumber(person.idNumber))
        throw Refusal{422, "id_number_wrong", "the check character of the identity number is wrong"};
}

}  // namespace platform
