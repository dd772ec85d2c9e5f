#include "kiosk/materials/words.h"

#include <fmt/format.h>

#include "kiosk/answers.h"
#include "kiosk/items/item_words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

std::string materialShown(const platform::SentMaterial& one) {
    if (one.way == "certificate") return _("用电子证照");
    if (one.way == "later") return _("以后补");
    if (one.way == "window") return _("到窗口交原件");
    if (one.way == "post") return _("邮寄原件");
    if (one.way == "shared") return _("系统已有");
    if (one.way == "card") return _("已读身份证");
    return fmt::format(fmt::runtime(one.way == "phone" ? _("手机传了 {} 张") : _("拍了 {} 张")), one.hashes.size());
}

std::vector<std::string> needlessNames(const Draft& draft) {
    std::vector<std::string> names;
    for (auto& material : draft.item.materials)
        if (!holds(material.when, answersOf(draft))) names.push_back(material.name.in(draft.language));
    return names;
}

std::string resultWayWords(const std::string& way) {
    return _(wayWords(way));
}

// A picture is of trust level C (国办函〔2016〕108号): the original is looked at later, and the paper says so.
std::string materialOnPaper(const platform::SentMaterial& one, const MaterialSpec& material) {
    bool picture = one.way == "camera" || one.way == "phone";
    std::string words = picture ? fmt::format("{} 张 {}", one.hashes.size(), one.hashes.empty() ? "" : one.hashes.front().substr(0, 8))
                        : one.way == "certificate" ? "电子证照 " + one.certificateId : one.way == "later" ? fmt::format("{} 个工作日内补", material.tolerance)
                        : one.way == "window" ? "到窗口交原件" : one.way == "post" ? "邮寄原件" : "不用交";
    return picture && material.verified ? words + "，原件待核验" : words;
}

}  // namespace kiosk
