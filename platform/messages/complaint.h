#pragma once

#include "platform/messages/fields.h"
#include "platform/topics/complaints.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const SelfReport& report) {
    Json json{{"version", report.version}, {"state", report.state}, {"devices", Json::object()}, {"incidents", report.incidents}};
    for (auto& [role, status] : report.devices) json["devices"][role] = status;
    return json;
}

inline void read(const Json& json, SelfReport& report) {
    Fields fields(json, "SelfReport");
    report.version = fields.text("version", 40);
    report.state = fields.text("state", 40);
    report.devices = fields.texts("devices", 50, 100);
    for (auto& incident : fields.list("incidents", 20)) {
        if (!incident.is_string()) throw WrongSchema("SelfReport.incidents has a member that is no text");
        report.incidents.push_back(incident.get<std::string>());
    }
    fields.end();
}

inline Json write(const Complaint& complaint) {
    Json json{{"storedNumber", complaint.key}, {"kind", complaint.kind}, {"department", complaint.department}, {"departmentName", complaint.departmentName},
              {"content", complaint.words}};
    if (!complaint.caseNumber.empty()) json["caseNumber"] = complaint.caseNumber;
    json["callBack"] = complaint.callBack;
    if (!complaint.mobile.empty()) json["contactMobile"] = complaint.mobile;
    json["sourceCode"] = "9";
    json["submitTime"] = wireTime(complaint.time);
    json["areaCode"] = complaint.areaCode;
    if (complaint.report) json["selfReport"] = write(*complaint.report);
    return json;
}

inline void read(const Json& json, Complaint& complaint) {
    Fields fields(json, "Complaint");
    complaint.key = fields.code("storedNumber", patterns::storedNumber);
    complaint.kind = fields.code("kind", "consult|complain|suggest");
    complaint.department = fields.code("department", "[a-z][a-z0-9_]{0,63}");
    complaint.departmentName = fields.text("departmentName", 100);
    complaint.words = fields.text("content", 1000);
    if (complaint.words.empty()) throw WrongSchema("Complaint.content is empty");
    complaint.caseNumber = fields.codeOr("caseNumber", "[0-9A-Z]{8,50}");
    complaint.callBack = fields.has("callBack") ? fields.yes("callBack") : fields.has("contactMobile");
    complaint.mobile = fields.codeOr("contactMobile", "[0-9+-]{3,18}");
    if (complaint.callBack == complaint.mobile.empty()) throw WrongSchema("Complaint.contactMobile stands with the consent to be called, and only then");
    fields.code("sourceCode", "9");
    complaint.time = fields.time("submitTime");
    complaint.areaCode = fields.code("areaCode", "[0-9]{12}");
    if (fields.has("selfReport")) read(fields.object("selfReport"), complaint.report.emplace());
    fields.end();
}

inline Json write(const ComplaintFound& found) {
    return {{"number", found.number}, {"kind", found.kind}, {"status", found.status}, {"statusText", found.statusText}, {"office", found.office},
            {"reply", found.reply}, {"submitTime", wireTime(found.time)}, {"promiseTime", wireTime(found.dueTime)}};
}

inline void read(const Json& json, ComplaintFound& found) {
    Fields fields(json, "ComplaintStatus");
    found.number = fields.code("number", "[0-9]{16}");
    found.kind = fields.code("kind", "consult|complain|suggest|rating");
    found.status = fields.code("status", "received|dispatched|replied");
    found.statusText = fields.text("statusText", 100);
    found.office = fields.text("office", 100);
    found.reply = fields.text("reply", 500);
    found.time = fields.time("submitTime");
    found.dueTime = fields.time("promiseTime");
    fields.end();
}

}  // namespace platform
