#include "kiosk/robot.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "kiosk/json_line.h"

namespace kiosk {

using namespace std::chrono;

bool Robot::on(const RobotRequest& request, const Scene& scene, milliseconds steady) {
    std::istringstream words(request.line);
    std::string verb;
    words >> verb;
    if (verb == "sees" || verb == "gone" || verb == "await" || verb == "outcome" || verb == "said" || verb == "hears") {
        long patience = 0;
        words >> patience;
        waits_.push_back({waitingFor(verb, words), steady + milliseconds{patience}, request.reply});
    } else {
        request.reply(answer(verb, words, scene));
    }
    return verb == "quit";
}

Robot::Seen Robot::waitingFor(const std::string& verb, std::istream& rest) {
    std::string what;
    rest >> std::ws;
    std::getline(rest, what);
    return [this, verb, what](const Scene& scene) -> std::optional<std::string> {
        if (verb == "outcome") return scene.screen == "attract" ? std::optional{scene.outcome} : std::nullopt;
        if (verb == "said" || verb == "hears") return heard(verb, what);
        auto* widget = verb == "await" ? find(what) : nullptr;
        bool so = verb == "await" ? widget && widget->enabled : shows(what) == (verb == "sees");
        return so ? std::optional<std::string>{"yes"} : std::nullopt;
    };
}

void Robot::look(const Scene& scene, milliseconds steady) {
    std::erase_if(waits_, [&](auto& wait) {
        auto reply = wait.seen(scene);
        if (!reply && steady < wait.until) return false;
        wait.reply(reply.value_or("no"));
        return true;
    });
}

std::string Robot::answer(const std::string& verb, std::istream& rest, const Scene& scene) {
    std::string what;
    if (verb == "drag") return drag(rest);
    if (verb == "touch") return touch(rest);
    rest >> std::ws;
    std::getline(rest, what);
    if (verb == "key") return press(what);
    if (verb == "voice") return fmt::format("{}", voice_.delay().value_or(microseconds{-1}).count());
    if (verb == "tap") return window_.tap(what) ? "ok" : "error: no such widget";
    if (verb == "where") {
        auto* widget = find(what);
        return widget ? fmt::format("{} {} {} {}", widget->x, widget->y, widget->width, widget->height) : "error: no such widget";
    }
    if (verb == "widgets") return list();
    if (verb == "frame") return fmt::format("{} {:016x}", window_.framesPresented(), window_.pictureHash());
    if (verb == "screen") return scene.screen;
    if (verb == "quit") return "ok";
    if (verb == "shot") {
        try {
            window_.savePng(what);
            return "ok";
        } catch (const std::exception& error) {
            return std::string("error: ") + error.what();
        }
    }
    return "error: unknown verb " + verb;
}

std::optional<std::string> Robot::heard(const std::string& verb, const std::string& what) const {
    if (voice_.pending()) return std::nullopt;       // else a test takes the sentence before for this one
    auto [words, began, count] = voice_.said();
    std::ranges::replace(words, '\n', ' ');
    if (verb == "said") return words.find(what) != std::string::npos ? std::optional{words} : std::nullopt;
    int more = 0;
    std::from_chars(what.data(), what.data() + what.size(), more);
    return count > more ? std::optional{fmt::format("{} {}", count, words)} : std::nullopt;
}

std::string Robot::press(const std::string& name) {
    auto key = ui::keyNamed(name);
    if (!key) return "error: no such key";
    window_.press(*key);
    return "ok";
}

std::string Robot::drag(std::istream& rest) {
    std::string id;
    rest >> id;
    auto* widget = find(id);
    if (!widget) return "error: no such widget";
    std::vector<ui::Point> path;
    float x = 0, y = 0;
    char comma = 0;
    while (rest >> x >> comma >> y) path.push_back({widget->x + x * widget->width, widget->y + y * widget->height});
    if (path.size() < 2) return "error: a drag needs two points x,y";
    window_.drag(path);
    return "ok";
}

std::string Robot::touch(std::istream& rest) {
    float x = 0, y = 0;
    if (!(rest >> x >> y)) return "error: a touch needs x and y";
    window_.tapAt(x, y);
    return "ok";
}

bool Robot::shows(const std::string& words) const {
    for (auto& widget : window_.widgets())
        if (widget.words.find(words) != std::string::npos) return true;
    return false;
}

const ui::Widget* Robot::find(const std::string& id) const {
    for (auto& widget : window_.widgets())
        if (!id.empty() && widget.id == id) return &widget;
    return nullptr;
}

std::string Robot::list() const {
    auto all = nlohmann::json::array();
    for (auto& widget : window_.widgets())
        all.push_back({{"id", widget.id}, {"words", widget.words}, {"x", widget.x}, {"y", widget.y}, {"w", widget.width},
                       {"h", widget.height}, {"enabled", widget.enabled}});
    return jsonLine(all);
}

}  // namespace kiosk
