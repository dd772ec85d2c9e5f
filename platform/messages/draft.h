#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const KeepDraft& draft) { return {{"itemVersion", draft.itemVersion}, {"content", draft.content}}; }

inline void read(const Json& json, KeepDraft& draft) {
    Fields fields(json, "DraftRequest");
    draft.itemVersion = fields.text("itemVersion", 32);
    draft.content = fields.text("content", 60000);
    fields.end();
}

inline Json write(const DraftKept& kept) { return {{"code", kept.code}, {"untilTime", wireTime(kept.until)}}; }

inline void read(const Json& json, DraftKept& kept) {
    Fields fields(json, "DraftKept");
    kept.code = fields.code("code", "[0-9]{8}");
    kept.until = fields.time("untilTime");
    fields.end();
}

inline Json write(const DraftFound& found) { return {{"itemVersion", found.itemVersion}, {"content", found.content}, {"keptTime", wireTime(found.kept)}, {"itemId", found.itemId}}; }

inline void read(const Json& json, DraftFound& found) {
    Fields fields(json, "Draft");
    found.itemVersion = fields.text("itemVersion", 32);
    found.content = fields.text("content", 60000);
    found.kept = fields.time("keptTime");
    found.itemId = fields.code("itemId", patterns::itemId);
    fields.end();
}

}  // namespace platform
