#include "kiosk/page_advice.h"

#include "ui/text.h"

namespace kiosk {

std::string adviceWords(drivers::PageAdvice advice) {
    using enum drivers::PageAdvice;
    using ui::_;
    switch (advice) {
        case none: return {};
        case noPage: return _("还没有看到纸，请放在框里。");
        case twoPages: return _("看到两张纸，请一次放一张。");
        case tooDark: return _("太暗了，请不要挡住灯。");
        case glare: return _("有反光，请转一下纸。");
        case blurred: return _("不清楚，请把纸放平。");
        case cutOff: return _("没有拍全，请往中间放。");
        case tilted: return _("放歪了，请摆正。");
    }
    return {};
}

}  // namespace kiosk
