#include "kiosk/bad_print.h"

#include "kiosk/settlement.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

ui::Choice whatIsWrong() {
    ui::Choice choice{_("哪里没有印好？"), _("请看一看刚印出来的纸。"), {}, {}};
    auto add = [&](const char* id, std::string title, ui::Tone tone, ui::Icon icon) { choice.options.push_back({id, std::move(title), {}, {}, tone, icon}); };
    add("smeared", _("有墨迹，看不清"), ui::Tone::warning, ui::Icon::document);
    add("blank", _("是白纸"), ui::Tone::warning, ui::Icon::document);
    add("half", _("只印了一部分"), ui::Tone::warning, ui::Icon::document);
    add("fine", _("印得好，不用重印"), ui::Tone::success, ui::Icon::check);
    return choice;
}

}  // namespace

void BadPrint::open(const Desk& desk) {
    site_ = desk.config.site;
    stage_ = Stage::choosing;
}

ui::Prompt BadPrint::prompt() const {
    if (stage_ == Stage::choosing) return whatIsWrong();
    if (stage_ == Stage::offering) return failurePage(Failure::printedBadly, site_);
    if (auto instead = query_.prompt(); instead && stage_ == Stage::asking) return *instead;
    auto page = failurePage(Failure::replacedAlready, site_);
    page.code = code(Incident::documentSpoiled);
    return page;
}

BadPrint::Outcome BadPrint::on(const Event& event, Desk& desk, Draft& draft) {
    auto* chosen = as<ui::Chosen>(event);
    if (stage_ == Stage::choosing && chosen) {
        if (chosen->id == "fine") return close(Outcome::asItIs);
        spoiled(chosen->id, desk, draft);
    } else if (stage_ == Stage::asking) {
        auto* said = query_.on(event, desk, draft);
        if (said && std::holds_alternative<platform::Refused>(*said)) stage_ = Stage::refused;
        auto* granted = said ? std::get_if<platform::PrintGranted>(said) : nullptr;
        if (!granted) return Outcome::open;
        draft.grant = *granted;
        for (auto& page : draft.grant->pages) page.pixels.clear();   // nobody looks at them again, and a page is large
        draft.printKey = std::exchange(key_, {});
        once_ = true;
        return close(Outcome::granted);
    } else if (as<ui::Confirmed>(event)) {
        return close(Outcome::asItIs);
    } else if (stage_ == Stage::offering && chosen && chosen->id == "print_again") {
        ask(desk, draft);
    }
    return Outcome::open;
}

void BadPrint::stop(Desk& desk) {
    query_.stop(desk);
    if (!key_.empty()) desk.settlement.givenBack(key_);
    key_.clear();
}

// The keeper has to look at the printer, whether or not it is printed again.
void BadPrint::spoiled(const std::string& fault, Desk& desk, const Draft& draft) {
    if (fault != "smeared" && fault != "blank" && fault != "half") return;
    fault_ = fault;
    desk.journal.note(Incident::documentSpoiled, draft.printKey, desk.time.now);
    logIncident(Incident::documentSpoiled, draft.printKey + " " + fault_);
    stage_ = once_ ? Stage::refused : Stage::offering;   // a printer that spoils two is not asked for a third
}

void BadPrint::ask(Desk& desk, Draft& draft) {
    key_ = desk.freshKey("document");
    desk.journal.open(key_, IntentKind::document, draft.chosen ? draft.chosen->caseNumber : "", desk.time.now);
    query_.say(_("正在准备重印"), _("正在取新的一份，请稍等。"), ui::Icon::printer);
    query_.allowLonger();
    auto question = [spoiled = draft.printKey, fault = fault_](const Draft& asked) { return platform::ReplacePrint{asked.token, spoiled, fault}; };
    query_.begin(desk, draft, Inquiry::Needs::session, question, key_, {"replaced_already", "print_unknown"});
    stage_ = Stage::asking;
}

BadPrint::Outcome BadPrint::close(Outcome outcome) {
    stage_ = Stage::closed;
    return outcome;
}

}  // namespace kiosk
