#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/client.h"
#include "platform/server/calendar.h"
#include "platform/server/certificates.h"
#include "platform/server/database.h"
#include "platform/server/refusal.h"

namespace platform {

struct ServiceRequest {
    std::string method, path, body, terminal;        // terminal: common name of the client certificate
    std::map<std::string, std::string> headers;      // names in small letters
};
struct ServiceReply {
    int status = 200;
    std::string body{};                              // JSON, or empty
    std::string entityTag{};                         // with its quotes
};

// What an operation may use. One operation runs at a time.
// `publicUrl`: what a phone opens begins with it (https://HOST:PORT of the public listener).
struct Premises { Database& database; const Certified& seal; const Calendar& calendar; std::string publicUrl; };

// An operation of openapi.yaml: `words` are what stood where its path has "*". Throws Refusal, Garbage, WrongSchema where the
// request is wrong, anything else where the platform is.
using PathWords = std::vector<std::string>;
using Operation = ServiceReply (*)(Premises&, const ServiceRequest&, const PathWords& words, Time now);
struct Route { const char* method; const char* path; Operation operation; };

// What stands in `path` where the route's has "*"; none: it is another one.
std::optional<PathWords> wordsIn(const std::string& path, const std::string& routePath);

std::string header(const ServiceRequest&, const char* name);     // "" when there is none
std::string required(const ServiceRequest&, const char* name);   // throws Refusal bad_request
Person personOf(Premises&, const ServiceRequest&, Time now);     // of the session that the request belongs to; throws Refusal session_unknown
std::string tokenHashOf(const ServiceRequest&);                  // of that session; personOf has looked at it
void requireRightNumber(const Person&);                          // throws Refusal id_number_wrong

}  // namespace platform
