#include "tests/kiosk/monkey/monkey.h"

#include <algorithm>
#include <vector>

#include "kiosk/service_item.h"
#include "kiosk/technician/code.h"

using namespace std::chrono_literals;

// There is a code to be guessed, and no pause long enough to keep anybody from trying.
Monkey::Monkey(unsigned seed) : random_(seed) {
    stage_.config.technician.code = kiosk::hashCode("8051736492", {4, 1, 1});
    stage_.more.locker = &stage_.locker;
    stage_.more.camera = &camera_;
    stage_.config.devices[drivers::Role::camera] = stage_.config.devices[drivers::Role::locker] = {};
    stage_.config.technician.lockoutFirst = stage_.config.technician.lockoutLongest = 1s;
    stage_.kill();
    stage_.start();
    for (auto role : {drivers::Role::camera, drivers::Role::locker}) stage_.says(role, drivers::StatusChanged{drivers::Status::online, {}});
    for (auto& item : stage_.terminal->catalogue().items())
        if (!kiosk::parseServiceItem(item.json).steps.empty()) items_.push_back(item.id);   // else it is a list of items
}

void Monkey::note(std::string what) { trail_[taps_++ % trail_.size()] = std::move(what); }

std::string Monkey::trail() const {
    std::string all;
    for (std::size_t n = 0; n < trail_.size(); ++n) all += trail_[(taps_ + n) % trail_.size()] + "\n";
    return all + stage_.words();
}

void Monkey::look() {
    for (bool again = true; again;) {
        const auto view = stage_.terminal->view();
        ++seen_[view.prompt.index()];
        if (auto* session = stage_.terminal->session()) begun_.insert(session->itemId());
        const auto answers = screen_.panel().build(view.screen, view.modes, screen_.now, [&](ui::Frame& frame) { return ui::draw(view, frame); });
        for (auto& answer : answers) stage_.say(answer);
        again = !answers.empty();
    }
}

void Monkey::touchSomething() {
    std::vector<const ui::Widget*> touchable;
    for (auto& widget : screen_.widgets())
        if (widget.role != ui::Role::text && widget.role != ui::Role::picture && widget.enabled) touchable.push_back(&widget);
    if (touchable.empty() || chance(5)) {
        const ui::Point anywhere{static_cast<float>(between(0, 1079)), static_cast<float>(between(0, 1919))};
        note("a touch at " + std::to_string(anywhere.x) + ", " + std::to_string(anywhere.y));
        return screen_.tap(anywhere);
    }
    const auto& widget = *touchable[static_cast<std::size_t>(between(0, static_cast<int>(touchable.size()) - 1))];
    note(widget.id + " (" + widget.words + ")");
    screen_.tap(ui::Headless::middle(widget));
}

void Monkey::triesTheEmblem() {
    note("the emblem");
    for (int touches = between(1, 8); touches > 0; --touches) {
        screen_.tap(ui::Point{40, 60});
        look();
    }
    if (!shows<ui::PassCode>()) return;
    for (int keys = between(0, 14); keys > 0; --keys) {
        touchSomething();
        look();
    }
    if (const auto* confirm = screen_.find("confirm")) screen_.tap(ui::Headless::middle(*confirm));
    look();
}

void Monkey::looksForAnItem() {
    const auto& id = items_[static_cast<std::size_t>(between(0, static_cast<int>(items_.size()) - 1))];
    note("looks for " + id);
    stage_.say(ui::Answer{ui::Chosen{id}});
}

bool Monkey::scansSomething() {
    if (!stage_.codes.accepting || chance(60)) return false;
    const bool slip = !stage_.receipts.papers.empty() && stage_.receipts.papers.back().find("QR ") != std::string::npos;
    note("scans");
    switch (between(1, 4)) {
        case 1: return stage_.scans("payer code"), true;
        case 2: return stage_.phoneShows("王小明"), true;
        case 3: if (slip) return stage_.scansReceipt(), true; [[fallthrough]];
        default: return stage_.scans("6901234567892"), true;   // of a bottle of water
    }
}

bool Monkey::usesThePhone() {
    if (!shows<ui::PhoneCode>() || chance(50)) return false;
    note("the phone");
    if (stage_.platform_.till.anyOpen()) chance(70) ? stage_.phonePays() : stage_.phonePaysLater();
    else if (!stage_.platform_.frontDesk.logins.empty() && chance(50)) stage_.phoneLogsIn("王小明");
    else if (chance(50)) stage_.phoneUploads();
    else stage_.phoneWrites("路灯坏了");
    return true;
}

void Monkey::photographs() {
    note("a photo");
    auto advice = chance(70) ? drivers::PageAdvice::none : drivers::PageAdvice::glare;
    stage_.says(drivers::Role::camera, drivers::PageTaken{std::exchange(camera_.asked, {}), std::vector<std::uint8_t>(1000, 7), {}, advice});
}

const char* Monkey::whatFits(ui::Keypad keypad) {
    switch (keypad) {
        case ui::Keypad::number: return "12";
        case ui::Keypad::phone: return "13800000000";
        case ui::Keypad::idNumber: return "000000198604121011";
        case ui::Keypad::letters: return "AB";
        case ui::Keypad::chinese: return "测试";
    }
    return "";
}

// Or it would go out by the bar before it came to the end of anything.
bool Monkey::choosesOrFillsIn() {
    const auto view = stage_.terminal->view();
    std::vector<std::string> ids;
    if (auto* choice = std::get_if<ui::Choice>(&view.prompt)) {
        for (auto& option : choice->options) ids.push_back(option.id);
    } else if (auto* form = std::get_if<ui::Form>(&view.prompt)) {
        for (auto& field : form->fields)
            if (field.value.empty()) ids.push_back(field.id);
    }
    if (ids.empty() || chance(20)) return false;
    const auto& id = ids[static_cast<std::size_t>(between(0, static_cast<int>(ids.size()) - 1))];
    const auto* widget = screen_.find(id);
    if (!widget || !widget->enabled) return false;       // on another page
    note(id);
    screen_.tap(ui::Headless::middle(*widget));
    return true;
}

void Monkey::doWhatIsAsked() {
    if (stage_.attract() && chance(30)) return looksForAnItem();
    if (scansSomething() || usesThePhone()) return;
    if (!camera_.asked.empty()) return photographs();
    if (shows<ui::Present>() && stage_.cards.accepting) return note("card"), stage_.card(chance(90) ? "张三" : "陈到期");
    const auto view = stage_.terminal->view();
    if (auto* typing = std::get_if<ui::Typing>(&view.prompt))
        return note("types"), stage_.types(chance(80) ? whatFits(typing->keypad) : "13800000000"), stage_.say(ui::Answer{ui::Confirmed{}});
    if (shows<ui::Signature>() && chance(50)) return note("signs"), stage_.signs();
    // Part by part, level by level; whoever confirms at once never sees the next one.
    if ((shows<ui::Date>() || shows<ui::Region>() || shows<ui::Rating>()) && chance(80)) return touchSomething();
    if (choosesOrFillsIn()) return;
    for (const auto* id : {"next_page", "confirm"})
        if (const auto* widget = screen_.find(id); widget && widget->enabled) return note(id), static_cast<void>(screen_.tap(id));
    touchSomething();
}

void Monkey::somethingHappens() {
    stage_.platform_.forgetsToAnswer = chance(20);
    switch (between(1, 12)) {
        case 1: return note("offline"), stage_.platform("offline");
        case 2: case 3: return note("online"), stage_.platform("online");
        case 4: return note("no paper"), stage_.paper("out");
        case 5: case 6: return note("paper"), stage_.paper("ok");
        case 7: if (stage_.cards.accepting && chance(50)) return note("another's card"), stage_.card("李秀英"); [[fallthrough]];
        case 13: return note("reader unplugged"), stage_.unplug("card_reader");
        case 8: case 9: return note("reader plugged"), stage_.plug("card_reader");
        case 10: case 11:
            note("approved");
            for (auto& [key, kept] : stage_.platform_.kept) stage_.platform_.approve(key);
            return;
        default: return note("time passes"), stage_.wait(std::chrono::seconds{between(1, 40)});
    }
}

void Monkey::tap() {
    if (chance(2)) somethingHappens();
    if (chance(3)) triesTheEmblem();
    look();
    chance(80) ? doWhatIsAsked() : touchSomething();
    look();
    screen_.now += 300ms;
    stage_.passes(300ms);
    look();
}

// Working and farewell go on by themselves; out of service there is nothing to do but to call the keeper.
std::string Monkey::wayMissing() const {
    if (shows<ui::Working>() || shows<ui::Farewell>() || shows<ui::OutOfService>()) return {};
    const auto touchable = [&](auto&& says) {
        return std::ranges::any_of(screen_.widgets(), [&](auto& w) { return w.enabled && w.role != ui::Role::text && says(w.id); });
    };
    if (!touchable([](auto&) { return true; })) return "nothing can be touched";
    const auto wayBack = [](const std::string& id) { return id == "back" || id == "home" || id == "exit" || id == "still_here"; };
    const bool home = stage_.attract() || !stage_.terminal->inSession();
    return home || touchable(wayBack) ? "" : "there is no way back";
}

bool Monkey::leaves() {
    stage_.platform("online");
    stage_.platform_.forgetsToAnswer = false;
    stage_.paper("ok");
    stage_.plug("card_reader");
    for (int patience = 0; patience < 20 && !stage_.attract(); ++patience) stage_.waitIdle();
    look();
    return stage_.attract() && stage_.words().find("张") == std::string::npos;
}
