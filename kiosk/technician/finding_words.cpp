#include <fmt/format.h>

#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

// A fault or a state that the device itself has reported; empty: it is neither.
std::string reportedWords(const std::string& what) {
    using Kind = drivers::Fault::Kind;
    using drivers::Status;
    for (auto kind : {Kind::timeout, Kind::disconnected, Kind::protocol, Kind::notConfigured, Kind::moduleFailed, Kind::paperOut, Kind::paperJam,
                      Kind::coverOpen, Kind::cutterError, Kind::headOverheated, Kind::presenterError, Kind::tonerOut, Kind::stopped, Kind::refused,
                      Kind::doorStuck, Kind::tampered})
        if (what == faultName(kind)) return faultMeaning(kind);
    for (auto status : {Status::online, Status::offline, Status::powerOff, Status::noDevice, Status::hardwareError, Status::userError,
                        Status::deviceBusy, Status::fraudAttempt})
        if (what == statusName(status)) return statusMeaning(status);
    return {};
}

}  // namespace

std::string findingWords(const std::string& what, int number) {
    const struct { const char* what; const char* words; } findings[] = {
        {"cardRead", _("读到了卡")},
        {"cardRefused", _("读到了卡，但不能当身份证用")},
        {"codeRead", _("扫到了 {} 个字符")},
        {"buttonPressed", _("按了 {} 号键")},
        {"pictureSeen", _("看得到画面")},
        {"tooDark", _("看得到画面，但太暗")},
        {"printed", _("测试页打印好了")},
        {"noAnswer", _("没有反应")},
        {"answers", _("有回应")},
        {"tamper", _("防拆开关报警")},
        {"onBattery", _("停电了，正在用电池")},
        {"batteryLow", _("电池快用完了")},
        {"celsius", _("机柜里 {} 度")},
        {"milliseconds", _("{} 毫秒")},
        {"unreachable", _("连不上")},
        {"secondsOff", _("和平台相差 {} 秒")},
        {"clockUnknown", _("平台没有说现在几点")},
        {"nothingWaits", _("没有要上传的")},
        {"minutesWaiting", _("最早的等了 {} 分钟")},
        {"unreadable", _("有 {} 件打不开")},
        {"diskFree", _("空着 {}%")},
        {"written", _("能写入")},
        {"notWritten", _("写不进去")},
        {"allTouched", _("每个地方都点得到")},
        {"touchedBeside", _("点偏了 {} 次")},
        {"notTouched", _("有 {} 个地方点不到")},
        {"heard", _("听得见")},
        {"silent", _("放不出声音")},
    };
    for (auto& known : findings)
        if (what == known.what) return fmt::format(fmt::runtime(known.words), number);
    return reportedWords(what);
}

}  // namespace kiosk
