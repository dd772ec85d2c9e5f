#include "kiosk/lobby.h"

#include <fmt/format.h>

#include <utility>

#include "kiosk/items/place.h"
#include "kiosk/right_now.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

Lobby::Lobby(Catalogue& catalogue, const Desk& desk, const ui::Modes& modes)
    : catalogue_(catalogue), desk_(desk), modes_(modes), announcements_(desk.config.paths.state / "announcements.json") {}

void Lobby::load() { offer_ = offerOf(catalogue_, desk_.time.now); }

void Lobby::close() {
    page_.reset();
    announcing_ = false;
    browse_.reset();
    search_.reset();
}

bool Lobby::typed(const ui::Answer& answer) { return search_ && !page_ && search_->on(answer); }

std::optional<ServiceItem> Lobby::on(const ui::Answer& answer) {
    if (browse_ && !search_ && !page_ && browse_->on(answer)) return browsed();
    if (std::holds_alternative<ui::Help>(answer)) {
        helps();
    } else if (std::holds_alternative<ui::Confirmed>(answer) || std::holds_alternative<ui::Back>(answer) || std::holds_alternative<ui::Home>(answer)) {
        if (page_) page_.reset();
        else close();
    } else if (auto* chosen = std::get_if<ui::Chosen>(&answer)) {
        return choose(chosen->id);
    }
    return std::nullopt;
}

std::optional<ServiceItem> Lobby::choose(const std::string& id) {
    if (id == "unsure") close();                     // from the help page
    if (id == "ask_staff") {
        helps();
    } else if (id == "announcements") {
        announcing_ = true;
    } else if (id == "search") {
        search_.emplace(catalogue_);
    } else if (id == callHotline) {
        return hotline();
    } else if (Browse lists(catalogue_, desk_.time.now); lists.open(id)) {
        if (auto* only = lists.only()) return open(*only);
        browse_ = std::move(lists);
    } else if (auto item = catalogue_.item(id)) {
        return open(parseServiceItem(item->json));
    }
    return std::nullopt;
}

void Lobby::helps() {
    help_.ask(desk_, "home", {});
    auto page = help_.page(desk_.config.site);
    if (offer_.topics && !browse_) page.buttons.push_back({"unsure", _("不知道办什么，帮我找"), ui::Tone::plain, ui::Icon::search});
    page_ = std::move(page);
}

std::optional<ServiceItem> Lobby::hotline() {
    auto item = catalogue_.item(hotlineItem);
    return item ? open(parseServiceItem(item->json)) : std::nullopt;
}

std::optional<ServiceItem> Lobby::browsed() {
    if (browse_->empty()) browse_.reset();
    else if (auto item = browse_->chosen()) return open(*item);
    return std::nullopt;
}

std::optional<ServiceItem> Lobby::open(const ServiceItem& item) {
    if (!item.steps.empty()) {
        auto why = obstacle(item);
        if (!why) return item;
        page_ = std::move(*why);
        return std::nullopt;
    }
    if (!browse_) browse_.emplace(catalogue_, desk_.time.now);
    search_.reset();
    if (browse_->openPackage(item)) {
        catalogue_.used(item.id);
        return std::nullopt;
    }
    if (browse_->empty()) browse_.reset();
    page_ = page(_("本机还办不了这件事"), {_("里面的事项都不能在本机办理。"), _("请到窗口办理，或打电话询问。")});
    std::get<ui::Trouble>(*page_).tone = ui::Tone::warning;
    return std::nullopt;
}

ui::Trouble Lobby::page(std::string title, std::vector<std::string> lines) const {
    auto& site = desk_.config.site;
    return {ui::Tone::plain, std::move(title), std::move(lines), site.keeperPhone, site.hotline, {}, _("知道了"), {}};
}

// Of another place: what its catalogue says of that, and where one can ask.
ui::Trouble Lobby::notHere(const ServiceItem& item) const {
    auto why = item.crossRegion ? item.crossRegion->refusal.in(modes_.language) : _("这件事由别的地方办。请打电话问一问。");
    return page(_("这里不办这件事"), {std::move(why)});
}

std::optional<ServiceItem> Lobby::toDoHere(const std::string& id) const {
    auto entry = catalogue_.item(id);
    if (!entry) return std::nullopt;
    auto item = parseServiceItem(entry->json);
    return obstacle(item) ? std::nullopt : std::optional{std::move(item)};
}

// Why it cannot be done now; none: it can.
std::optional<ui::Trouble> Lobby::obstacle(const ServiceItem& item) const {
    auto& site = desk_.config.site;
    if (auto role = desk_.health.missing(item)) {
        auto unavailable = failurePage(Failure::itemUnavailable, site, {{"device", deviceWords(*role, here())}});
        if (auto words = elsewhereWords(site); !words.empty()) unavailable.lines.push_back(words);
        return unavailable;
    }
    if (offeredAt(item, site.placeCode) == Offered::no) return notHere(item);
    auto opens = item.onlyWhileOpen ? opensNext(item.hours, desk_.calendar, desk_.time.now) : std::nullopt;
    if (!opens) return std::nullopt;
    return page(_("现在是下班时间"), {fmt::format(fmt::runtime(_("这件事要工作人员在线办理，{} 起可以办。")), openingText(*opens, desk_.time.now, modes_.language)),
                                      fmt::format(fmt::runtime(_("{}上班时间：{}")), item.officeName.in(modes_.language), hoursText(item.hours))});
}

void Lobby::show(ui::View& view, bool greets, std::string notice) const {
    view.surround.canBack = view.surround.canHome = !home();
    if (page_) {
        view.prompt = *page_;
    } else if (announcing_) {
        view.prompt = announcements_.page(desk_.time.now, modes_.language);
    } else if (search_) {
        view.prompt = search_->prompt(here());
        view.screen += search_->screen();
    } else if (browse_) {
        view.prompt = browse_->prompt(here());
    } else {
        auto page = kiosk::home(offer_, announcements_.texts(desk_.time.now, modes_.language), here());
        if (greets) page.greeting = _("自助办理，点一下就开始");
        page.announcement = std::move(notice);
        view.prompt = page;
    }
}

}  // namespace kiosk
