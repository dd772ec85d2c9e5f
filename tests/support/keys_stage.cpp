#include "tests/support/keys_stage.h"

#include "tests/support/text.h"

namespace support {
namespace {

constexpr int mostWidgets = 60;

bool saysScreen(const std::string& said) { return contains(said, "个可以选。"); }

}  // namespace

std::string KeysStage::press(const std::string& key) {
    heard_ = robot_.hears(-1);                       // what was said while nobody pressed a key
    robot_.key(key);
    heard_ = robot_.hears(heard_.count);
    return heard_.words;
}

// The first key only wakes the voice.
void KeysStage::wake() {
    if (awake_) return;
    robot_.key("down");
    const auto greeting = robot_.hears(heard_.count).words;
    if (!contains(greeting, "语音已打开")) throw WalkBroken("no greeting, but: " + greeting);
    awake_ = true;
}

bool KeysStage::find(const std::string& words) {
    wake();
    for (int i = 0; i < mostWidgets; ++i)
        if (const auto said = press("down"); contains(said, words) && !saysScreen(said)) return true;
    return false;
}

void KeysStage::tap(const std::string& words) {
    if (!find(words)) throw WalkBroken("the keys come by nothing of that name; said last: " + heard_.words);
    press("ok");
}

void KeysStage::types(const std::string& text) {
    for (char key : text) tap(std::string(1, key) + "。");
}

void KeysStage::signs() {
    tap("不方便签名");
    sees("本人确认，未签名");
}

void KeysStage::reads() {
    while (find("下一页"))
        if (contains(heard_.words, "现在不能选")) return;
        else press("ok");
}

void KeysStage::sees(const std::string& text) {
    wake();
    if (robot_.said(text).empty()) throw WalkBroken("not heard; said last: " + robot_.said("").substr(0, 400));
}

void KeysStage::neverSees(const std::string& text) {
    if (contains(robot_.said(""), text)) throw WalkBroken("it is said: " + heard_.words);
}

void KeysStage::after(const std::string& walk) { TerminalStage::after("by_keys/" + walk); }

void KeysStage::ends(const std::string& outcome) {
    TerminalStage::ends(outcome);
    heard_ = robot_.hears(-1);
    awake_ = false;
}

}  // namespace support
