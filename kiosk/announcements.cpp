#include "kiosk/announcements.h"

#include <fmt/format.h>

#include "kiosk/files.h"
#include "kiosk/wording.h"
#include "platform/messages/messages.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

const std::string& textOf(const platform::Announcement& one, ui::Language language) {
    return language == ui::Language::en && !one.en.empty() ? one.en : one.zh;
}

std::string dateOf(platform::Time at, ui::Language language) { return dateText(Instant{at}, language); }

std::string headingOf(const platform::Announcement& one, ui::Language language) {
    if (!one.until) return dateOf(one.issued, language);
    return fmt::format(fmt::runtime(_("{}，到 {} 为止")), dateOf(one.issued, language), dateOf(*one.until, language));
}

}  // namespace

Announcements::Announcements(std::filesystem::path file) : file_(std::move(file)) {
    const auto words = readFile(file_);
    if (!words) return;
    try {
        all_ = kept_ = platform::fromJson<platform::HeartbeatTaken>(*words).announcements;
    } catch (const std::runtime_error&) {
        // Damaged, or of another version: the next heartbeat brings them again.
    }
}

void Announcements::take(std::vector<platform::Announcement> announced) { all_ = std::move(announced); }

void Announcements::keep() {
    if (all_ == kept_) return;
    if (writeFile(file_, platform::toJson(platform::HeartbeatTaken{{}, all_}), 0600)) kept_ = all_;
}

std::vector<const platform::Announcement*> Announcements::current(Instant now) const {
    std::vector<const platform::Announcement*> found;
    for (auto& one : all_)
        if (!one.until || now < Instant{*one.until}) found.push_back(&one);
    return found;
}

std::vector<std::string> Announcements::texts(Instant now, ui::Language language) const {
    std::vector<std::string> all;
    for (auto* one : current(now)) all.push_back(textOf(*one, language));
    return all;
}

ui::Notice Announcements::page(Instant now, ui::Language language) const {
    ui::Notice page{_("公告"), {}, {}, _("知道了"), {}};
    for (auto* one : current(now)) page.sections.push_back({headingOf(*one, language), {textOf(*one, language)}, ui::Icon::announcement});
    if (page.sections.empty()) page.lead = _("现在没有公告。");
    return page;
}

}  // namespace kiosk
