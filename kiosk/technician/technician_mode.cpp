#include "kiosk/technician/technician_mode.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "kiosk/secret_box.h"
#include "kiosk/technician/code.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using namespace std::chrono;
using namespace std::chrono_literals;
using ui::_;

namespace {

constexpr int touchesThatCall = 5;
constexpr auto betweenTouches = 2s;
constexpr auto lastMinute = 60s;                     // of the mode, counted down on the screen

constexpr struct { const char* id; ui::Icon icon; std::unique_ptr<TechnicianPage> (*make)(Bench&); } technicianPages[] = {
    {"devices", ui::Icon::list, makeDeviceBoard}, {"self_tests", ui::Icon::check, makeSelfTestPage}, {"paper", ui::Icon::printer, makePaperPage},
    {"levels", ui::Icon::info, makeLevelsPage}, {"network", ui::Icon::network, makeNetworkPage}, {"log", ui::Icon::document, makeLogPage},
    {"service", ui::Icon::warning, makeServicePage},
};

std::string pageName(const std::string& id) {
    if (id == "devices") return _("设备");
    if (id == "self_tests") return _("自检");
    if (id == "paper") return _("换纸");
    if (id == "levels") return _("音量和亮度");
    if (id == "network") return _("网络");
    if (id == "log") return _("运行记录");
    return _("停用和恢复");
}

std::optional<int> percentOf(const std::optional<std::string>& text) {
    int percent = 0;
    if (text) std::from_chars(text->data(), text->data() + text->size(), percent);
    return percent > 0 && percent <= 100 ? std::optional{percent} : std::nullopt;
}

}  // namespace

TechnicianMode::TechnicianMode(Desk& desk, Health& health, Hall hall)
    : desk_(desk), config_(desk.config.technician), hall_(std::move(hall)), results_(desk.journal, health), backlight_(config_.backlight),
      volume_(percentOf(desk.journal.setting("volume"))), lock_(desk.journal, config_, desk.time.steady),
      bench_{desk_, hall_, watch_, results_, backlight_, volume_, voiceTrouble_} {
    if (auto brightness = percentOf(desk.journal.setting("brightness"))) backlight_.set(*brightness);
}

TechnicianMode::~TechnicianMode() = default;

void TechnicianMode::on(const Event& event) {
    watch_.on(event, desk_.time.now);
    if (auto* printed = as<drivers::Printed>(event); printed && !isTestKey(printed->job))
        desk_.journal.count(roleName(std::get<drivers::DeviceEvent>(event).from), std::max(1, printed->sheets));
    auto* changed = as<drivers::SiteChanged>(event);
    if (changed && changed->input == drivers::SiteInput::operatorSwitch) switched(changed->on);
    auto* answer = std::get_if<ui::Answer>(&event);
    bool handled = answer && shows() && answered(*answer);
    errands_.on(event);
    if (page_ && !handled) page_->on(event);
    if (page_ && page_->over()) page_.reset();
    auto* device = std::get_if<drivers::DeviceEvent>(&event);
    if (device && device->from != drivers::Role::site) touched_ = desk_.time.steady;   // somebody works at it, if not at the screen
    tick();
    noteScreen();
}

// Said for each input when it is first read, and again when the cabinet was unplugged: only a turn of the switch counts.
void TechnicianMode::switched(bool on) {
    if (std::exchange(switchOn_, on) == on) return;
    wanted_ = on && !inside_;
    if (!on && inside_) leave("switch");
}

void TechnicianMode::tick() {
    if (wanted_ && hall_.free()) enter("switch");
    if (inside_ && untouched() >= config_.idle) leave("untouched");
    if (pad_ && untouched() >= desk_.config.deadlines.idleWarning) {
        pad_.reset();
        hall_.left();
    }
}

bool TechnicianMode::calledBy(const ui::Answer& answer) {
    if (!std::holds_alternative<ui::EmblemTouched>(answer) || config_.code.empty() || !hall_.free()) {
        touchesInARow_ = 0;
        return false;
    }
    auto now = desk_.time.steady;
    touchesInARow_ = now - touchedEmblem_ <= betweenTouches ? touchesInARow_ + 1 : 1;
    touchedEmblem_ = now;
    if (touchesInARow_ < touchesThatCall) return false;
    touchesInARow_ = 0;
    touched_ = now;
    pad_ = Pad{};   // clang cannot emplace a nested class with initializers here
    noteScreen();
    return true;
}

bool TechnicianMode::answered(const ui::Answer& answer) {
    touched_ = desk_.time.steady;
    bool back = std::holds_alternative<ui::Back>(answer), home = std::holds_alternative<ui::Home>(answer);
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    if (pad_) return answeredOnPad(answer), true;
    if (std::holds_alternative<ui::Exit>(answer)) return leave("button"), true;
    if (page_ && (home || (back && !page_->back()))) page_.reset();
    else if (!page_ && chosen) open(chosen->id);
    else return back || home;
    return true;
}

void TechnicianMode::answeredOnPad(const ui::Answer& answer) {
    auto& code = pad_->code;
    auto* chosen = std::get_if<ui::Chosen>(&answer);
    if (chosen) pad_->wrong = false;
    if (chosen && chosen->id == "key_delete" && !code.empty()) code.pop_back();
    else if (chosen && chosen->id == "key_clear") wipe(code);
    else if (chosen && chosen->id.starts_with("key_") && code.size() < longestCode) code += chosen->id.back();
    if (std::holds_alternative<ui::Back>(answer) || std::holds_alternative<ui::Home>(answer) || std::holds_alternative<ui::Exit>(answer)) {
        pad_.reset();
        return hall_.left();
    }
    if (!std::holds_alternative<ui::Confirmed>(answer) || lock_.closedFor(desk_.time.steady) > 0ms) return;
    bool right = lock_.opens(code, desk_.time.steady);
    wipe(code);
    if (right) return enter("code");
    pad_->wrong = true;
    note(Incident::technicianWrongCode, "");
}

void TechnicianMode::open(const std::string& id) {
    for (auto& page : technicianPages)
        if (id == page.id) {
            errands_.end("technician mode needs the devices");
            page_ = page.make(bench_);
        }
}

void TechnicianMode::enter(const char* how) {
    pad_.reset();
    wanted_ = false;
    inside_ = true;
    touched_ = desk_.time.steady;
    note(Incident::technicianEntered, how);
    hall_.entered();
}

void TechnicianMode::leave(const char* how) {
    page_.reset();
    inside_ = false;
    note(Incident::technicianLeft, how);
    hall_.left();
}

void TechnicianMode::note(Incident incident, const char* how) {
    logIncident(incident, how);
    desk_.journal.note(incident, how, desk_.time.now);
}

// Pages turned are forgotten when another screen comes, and kept while values change on the same.
void TechnicianMode::noteScreen() {
    if (!shows()) return;
    Shown now{page_ != nullptr, prompt(ui::Language::zh).index(), page_ ? page_->place() : 0};
    if (now != shown_) ++screen_;
    shown_ = now;
}

ui::Prompt TechnicianMode::prompt(ui::Language language) const {
    if (page_) return page_->prompt(language);
    if (!pad_) return menu();
    return ui::PassCode{_("技术员密码"), _("只给技术员用。办事请点“返回”。"), pad_->code.size(), padError(), _("进入")};
}

std::string TechnicianMode::padError() const {
    auto closed = lock_.closedFor(desk_.time.steady);
    if (closed > 2min) return fmt::format(fmt::runtime(_("密码不对，{} 分钟后再试")), ceil<minutes>(closed).count());
    if (closed > 0s) return fmt::format(fmt::runtime(_("密码不对，{} 秒后再试")), ceil<seconds>(closed).count());
    return pad_->wrong ? _("请再试一次") : "";
}

ui::Prompt TechnicianMode::menu() const {
    ui::Choice menu{_("技术员模式，暂不办事"), {}, {}, {}};
    for (auto& page : technicianPages) menu.options.push_back({page.id, pageName(page.id), {}, {}, ui::Tone::plain, page.icon});
    auto& health = results_.health();
    auto broken = std::ranges::count_if(health.devices(), [&](auto& one) { return !health.working(one.first); });
    menu.options[0].badge = broken > 0 ? fmt::format(fmt::runtime(_("{} 个不正常")), broken) : _("正常");
    menu.options[0].tone = broken > 0 ? ui::Tone::warning : ui::Tone::success;
    bool stopped = hall_.outOfServiceReason().has_value();
    menu.options.back().badge = stopped ? _("已经停用") : _("服务中");
    menu.options.back().tone = stopped ? ui::Tone::warning : ui::Tone::success;
    return menu;
}

void TechnicianMode::show(ui::View& view) const {
    view.prompt = prompt(view.modes.language);
    view.screen = screen_;
    view.modes.voice = page_ && page_->speaks();
    auto& around = view.surround;
    around.canHelp = around.canSpeak = around.canReach = false;
    around.canBack = page_ || pad_;
    around.canHome = page_ != nullptr;
    around.canExit = inside_;
    auto left = config_.idle - untouched();
    if (inside_ && left <= lastMinute) around.countdown = static_cast<int>(std::max<long long>(0, ceil<seconds>(left).count()));
}

}  // namespace kiosk
