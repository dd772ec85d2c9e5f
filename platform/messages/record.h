#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const RecordRow& row) { return {{"label", row.label}, {"value", row.value}, {"personal", row.personal}}; }

inline void read(const Json& json, RecordRow& row) {
    Fields fields(json, "RecordRow");
    row.label = fields.text("label", 60);
    row.value = fields.text("value", 300);
    row.personal = fields.yes("personal");
    fields.end();
}

inline Json write(const RecordFound& record) {
    Json json{{"title", record.title}, {"office", record.office}, {"asOfTime", wireTime(record.asOf)}, {"years", record.years},
              {"year", record.year}, {"rows", Json::array()}, {"printable", record.printable}, {"pages", record.pages}, {"printsLeft", record.printsLeft}};
    for (auto& row : record.rows) json["rows"].push_back(write(row));
    return json;
}

inline void read(const Json& json, RecordFound& record) {
    Fields fields(json, "Record");
    record.title = fields.text("title", 100);
    record.office = fields.text("office", 100);
    record.asOf = fields.time("asOfTime");
    record.years = fields.numbers("years", 100, 0, 9999);
    record.year = fields.number("year", 0, 9999);
    for (auto& row : fields.list("rows", 400)) read(row, record.rows.emplace_back());
    record.printable = fields.yes("printable");
    record.pages = fields.number("pages", 0, 100);
    record.printsLeft = fields.number("printsLeft", 0, 1000);
    fields.end();
}

}  // namespace platform
