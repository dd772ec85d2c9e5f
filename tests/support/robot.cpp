#include "tests/support/robot.h"

#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "tests/support/text.h"

namespace support {
namespace {

bool holds(const Place& outer, const Place& inner) {
    float x = inner.x + inner.width / 2, y = inner.y + inner.height / 2;
    return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

}  // namespace

Robot::Robot(const std::filesystem::path& socket, Milliseconds deadline) : line_(socket, deadline) {}

std::string Robot::did(const std::string& line) {
    auto reply = line_.ask(line);
    if (startsWith(reply, "error")) throw std::runtime_error("robot: " + line + ": " + reply);
    return reply;
}

bool Robot::yes(const std::string& verb, Milliseconds deadline, const std::string& what) {
    auto reply = line_.ask(verb + " " + std::to_string(deadline.count()) + " " + what, deadline + patience);
    if (startsWith(reply, "error")) throw std::runtime_error("robot: " + verb + " " + what + ": " + reply);
    return reply == "yes" || reply == "ok";
}

void Robot::tap(const std::string& id) { did("tap " + id); }

bool Robot::tapped(const std::string& id) { return !startsWith(line_.ask("tap " + id), "error"); }

void Robot::touch(float x, float y) { did("touch " + std::to_string(x) + " " + std::to_string(y)); }

void Robot::key(const std::string& name) { did("key " + name); }

std::string Robot::said(const std::string& words, Milliseconds deadline) {
    auto reply = line_.ask("said " + std::to_string(deadline.count()) + " " + words, deadline + patience);
    if (startsWith(reply, "error")) throw std::runtime_error("robot: said " + words + ": " + reply);
    return reply == "no" ? std::string{} : reply;
}

Robot::Heard Robot::hears(int after, Milliseconds deadline) {
    auto reply = line_.ask("hears " + std::to_string(deadline.count()) + " " + std::to_string(after), deadline + patience);
    if (startsWith(reply, "error") || reply == "no") throw std::runtime_error("robot: nothing was said");
    return {std::stoi(reply), reply.substr(reply.find(' ') + 1)};
}

std::chrono::microseconds Robot::voiceDelay() { return std::chrono::microseconds{std::stol(did("voice"))}; }

void Robot::drag(const std::string& id, const std::vector<Fraction>& path) {
    std::ostringstream line;
    line << "drag " << id;
    for (auto [x, y] : path) line << ' ' << x << ',' << y;
    did(line.str());
}

bool Robot::await(const std::string& id, Milliseconds deadline) { return yes("await", deadline, id); }
bool Robot::sees(const std::string& words, Milliseconds deadline) { return yes("sees", deadline, words); }
bool Robot::gone(const std::string& words, Milliseconds deadline) { return yes("gone", deadline, words); }

bool Robot::has(const std::string& id) {
    for (auto& widget : widgets())
        if (widget.id == id && widget.enabled) return true;
    return false;
}

// Words without an id of their own stand on the button or tile around them.
std::string Robot::idOfWords(const std::string& words) {
    auto all = widgets();
    for (auto& said : all) {
        if (!contains(said.words, words)) continue;
        for (auto& widget : all)
            if (!widget.id.empty() && widget.enabled && holds(widget.place, said.place)) return widget.id;
    }
    return {};
}

std::string Robot::idOf(const std::string& beginning, const std::string& words) {
    for (auto& widget : widgets())
        if (widget.words == words && startsWith(widget.id, beginning)) return widget.id;
    return {};
}

std::string Robot::firstOf(const std::string& beginning) {
    for (auto& widget : widgets())
        if (widget.enabled && startsWith(widget.id, beginning)) return widget.id;
    return {};
}

std::string Robot::allWords() {
    std::string all;
    for (auto& widget : widgets()) all += widget.id + " “" + widget.words + "”  ";
    return all;
}

std::vector<Robot::Widget> Robot::widgets() {
    std::vector<Widget> all;
    for (auto& one : nlohmann::json::parse(did("widgets")))
        all.push_back({one.at("id"), one.at("words"), {one.at("x"), one.at("y"), one.at("w"), one.at("h")}, one.at("enabled")});
    return all;
}

Place Robot::where(const std::string& id) {
    std::istringstream reply(did("where " + id));
    Place place;
    if (!(reply >> place.x >> place.y >> place.width >> place.height)) throw std::runtime_error("robot: where " + id + ": " + reply.str());
    return place;
}

std::string Robot::outcome(Milliseconds deadline) {
    auto reply = line_.ask("outcome " + std::to_string(deadline.count()), deadline + patience);
    if (startsWith(reply, "error") || reply == "no") throw std::runtime_error("the session does not end");
    return reply;
}

std::string Robot::screen() { return did("screen"); }
std::string Robot::frame() { return did("frame"); }
Robot::Turn Robot::longestTurn() {
    std::istringstream words(did("turn"));
    long wall = 0, work = 0;
    words >> wall >> work;
    return {std::chrono::microseconds{wall}, std::chrono::microseconds{work}};
}

void Robot::shot(const std::filesystem::path& png) { did("shot " + png.string()); }
void Robot::quit() { line_.ask("quit"); }

}  // namespace support
