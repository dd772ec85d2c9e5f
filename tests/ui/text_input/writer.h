#pragma once

#include <string>
#include <variant>

#include "tests/ui/screens/panels.h"
#include "ui/panel.h"

namespace ui {

// Somebody who writes Chinese on the typing screen, by finger; the terminal takes what is typed.
class Writer {
public:
    explicit Writer(const Setting& setting = {"", portraitPanel(), {}}) : screen{setting.panel} {
        view.modes = setting.modes;
        view.screen = 1;
        view.surround.canBack = view.surround.canHome = view.surround.canExit = true;
        view.surround.site = "汨罗市便民服务自助终端", view.surround.place = "弼时镇便民服务中心", view.surround.terminal = "0001 号机";
        view.surround.clock = "09:41", view.surround.date = "11月21日 周六";
        view.surround.stages = {"须知", "身份", "填表", "承诺", "确认", "取件"}, view.surround.stage = 2;
        view.surround.countdown = 58;
        view.prompt = Typing{"常住地址", "写到村就行", "", "点下面的字", Keypad::chinese, 40, {}, "填好了", {"汨罗市", "弼时镇"}};
        look();
    }

    Typing& typing() { return std::get<Typing>(view.prompt); }
    const std::string& text() { return typing().text; }

    void look() {
        for (const Answer& answer : screen.panel().build(view.screen, view.modes, screen.now, [&](Frame& frame) { return draw(view, frame); }))
            if (auto* typed = std::get_if<Typed>(&answer)) typing().text = typed->text;
            else if (std::holds_alternative<Confirmed>(answer)) confirmed = true;
    }
    bool tap(const std::string& id) {
        screen.now += std::chrono::seconds{1};
        const bool there = screen.tap(id);
        look();
        look();
        return there;
    }
    // A low panel in large text has the ways on a page of their own.
    bool way(const std::string& id) {
        if (!screen.find(id)) tap("other_way");
        return tap(id);
    }
    bool keys(const std::string& characters) {
        bool all = true;
        for (const char key : characters) all = tap(std::string{"key_"} + key) && all;
        return all;
    }
    // Turns the pages until the word is there.
    bool choose(const std::string& words) {
        for (int page = 0; page < 60; ++page) {
            for (const Widget& widget : screen.widgets())
                if (widget.words == words && widget.id.starts_with("candidate_")) return tap(std::string{widget.id});
            if (!tap("next_page")) return false;
        }
        return false;
    }
    void write(const std::vector<Stroke>& strokes) {
        for (const Stroke& stroke : strokes) {
            const Widget pad = *screen.find("pad");
            const auto at = [&](Point point) { return Point{pad.x + point.x * pad.width, pad.y + point.y * pad.height}; };
            screen.down(at(stroke.front()));
            for (const Point& point : stroke) screen.move(at(point));
            screen.up(at(stroke.back()));
            look();
        }
    }
    bool offers(const std::string& words) {
        for (const Widget& widget : screen.widgets())
            if (widget.words == words && widget.id.starts_with("candidate_")) return true;
        return false;
    }

    Headless screen;
    View view;
    bool confirmed = false;
};

}  // namespace ui
