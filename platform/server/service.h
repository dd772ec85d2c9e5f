#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/certificates.h"
#include "platform/server/database.h"

namespace platform {

struct ServiceRequest {
    std::string method, path, body, terminal;        // terminal: common name of the client certificate
    std::map<std::string, std::string> headers;      // names in small letters
};
struct ServiceReply {
    int status = 200;
    std::string body;                                // JSON, or empty
    std::string entityTag;                           // with its quotes
};

// The operations of openapi.yaml, apart from HTTP. Calls from any thread, one at a time.
class Service {
public:
    Service(Database&, const Certified& seal, const Calendar&);
    ServiceReply answer(const ServiceRequest&, Time now);    // refusals are replies; throws what is the platform's own fault

private:
    using Operation = ServiceReply (Service::*)(const ServiceRequest&, const std::string& word, Time now);
    struct Route { const char* method; std::vector<std::string> path; Operation operation; };    // "*" stands for the word

    ServiceReply route(const ServiceRequest&, Time now);
    ServiceReply catalogue(const ServiceRequest&, const std::string&, Time);
    ServiceReply openSession(const ServiceRequest&, const std::string&, Time);
    ServiceReply closeSession(const ServiceRequest&, const std::string& token, Time);
    ServiceReply submit(const ServiceRequest&, const std::string&, Time);
    ServiceReply cases(const ServiceRequest&, const std::string&, Time);
    ServiceReply findCase(const ServiceRequest&, const std::string& number, Time);
    ServiceReply requestPrint(const ServiceRequest&, const std::string& caseNumber, Time);
    ServiceReply reportPrint(const ServiceRequest&, const std::string& key, Time);
    ServiceReply heartbeat(const ServiceRequest&, const std::string&, Time);

    Person personOf(const ServiceRequest&, Time now);

    static const std::vector<Route> routes_;
    std::mutex mutex_;
    Database& database_;
    const Certified& seal_;
    const Calendar& calendar_;
};

}  // namespace platform
