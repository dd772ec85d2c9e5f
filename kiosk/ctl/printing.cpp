#include "kiosk/ctl/command.h"
#include "kiosk/technician/words.h"

namespace kiosk::ctl {

using nlohmann::json;

std::string showTestPages(const json& reply) {
    std::vector<std::vector<std::string>> rows;
    for (auto& one : reply.value("testPages", json::array()))
        rows.push_back({one.value("printer", "?"), one.value("printed", false) ? "OK" : verdictWords(Verdict::failed), findingWords(one.value("finding", ""), 0)});
    return table(rows);
}

int exitOfTestPages(const json& reply) {
    for (auto& one : reply.value("testPages", json::array()))
        if (!one.value("printed", false)) return failed;
    return done;
}

std::string showRecording(const json& reply) {
    std::vector<std::vector<std::string>> rows{{reply.value("recording", false) ? "recording into" : "recorded into", reply.value("folder", "?")}};
    for (auto& tape : reply.value("tapes", json::array())) rows.push_back({"", tape.get<std::string>()});
    return table(rows);
}

}  // namespace kiosk::ctl
