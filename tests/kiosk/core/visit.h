#pragma once

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

#include "tests/kiosk/core/core_stage.h"

// A walk on the core, up to a line and from a line on.
namespace core {

// The visit up to the line that begins with these words, which is not played.
inline void playUntil(CoreStage& stage, const std::string& walkName, const std::string& words) {
    auto walk = support::loadWalk(walkName);
    for (auto& line : walk.lines) {
        if (line.words().starts_with(words)) return;
        support::perform(walk, line, stage);
    }
    FAIL("no such line: " + words);
}

inline void playFrom(CoreStage& stage, const std::string& walkName, const std::string& words) {
    auto walk = support::loadWalk(walkName);
    bool begun = false;
    for (auto& line : walk.lines) {
        begun = begun || line.words().starts_with(words);
        if (begun) support::perform(walk, line, stage);
    }
}

// The terminal begun anew, with a pickup locker beside its other devices.
inline void withLocker(CoreStage& stage) {
    stage.more.locker = &stage.locker;
    stage.kill();
    stage.start();
}

inline void applyOnce(CoreStage& stage) { support::play(support::loadWalk("unemployment_registration"), stage); }
inline bool warned(const CoreStage& stage) { return stage.terminal->view().warning.has_value(); }

inline ui::Attract homePage(const CoreStage& stage) { return std::get<ui::Attract>(stage.terminal->view().prompt); }

inline int noted(const CoreStage& stage, kiosk::Incident incident) {
    int count = 0;
    for (auto& one : stage.journal->incidents()) count += one.id == incident;
    return count;
}

}  // namespace core
