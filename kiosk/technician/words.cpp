#include "kiosk/technician/words.h"

#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Fault;
using drivers::Remedy;
using drivers::Role;
using drivers::Status;
using ui::_;

namespace {

std::string roleWords(Role role) {
    switch (role) {
        case Role::cardReader: return _("身份证读卡器");
        case Role::chipCard: return _("社保卡读卡器");
        case Role::barcodeReader: return _("扫码器");
        case Role::receiptPrinter: return _("凭条打印机");
        case Role::documentPrinter: return _("文件打印机");
        case Role::camera: return _("高拍仪");
        case Role::locker: return _("取件柜");
        case Role::ratingPad: return _("评价器");
        case Role::site: return _("机柜");
    }
    return {};
}

// XFS4IoT's action of an error event.
std::string remedyWords(Remedy remedy) {
    switch (remedy) {
        case Remedy::none: return _("等一会儿，看能不能自己恢复。");
        case Remedy::reset: return _("关掉设备电源，等 10 秒再打开。");
        case Remedy::clear: return _("打开设备，取出卡住的东西。");
        case Remedy::maintenance: return _("设备要修理，请联系厂家。");
        case Remedy::configuration: return _("配置不对，请检查 kiosk.toml 里的驱动和地址。");
        case Remedy::suspend: return _("先停用，找人来看。");
    }
    return {};
}

}  // namespace

std::string partName(const std::string& part) {
    if (auto role = roleOfPart(part)) return roleWords(*role);
    if (part == "platform") return _("平台连接");
    if (part == "clock") return _("时钟");
    if (part == "outbox") return _("待上传的申请");
    if (part == "disk") return _("硬盘空间");
    if (part == "journal") return _("运行记录");
    if (part == "screen") return _("屏幕和触摸");
    if (part == "voice") return _("语音");
    return part;
}

std::string statusMeaning(Status status) {
    switch (status) {
        case Status::online: return _("正常");
        case Status::offline: return _("没有回应");
        case Status::powerOff: return _("没有通电");
        case Status::noDevice: return _("没有接上");
        case Status::hardwareError: return _("设备故障");
        case Status::userError: return _("要人处理");
        case Status::deviceBusy: return _("正在忙");
        case Status::fraudAttempt: return _("疑似被动过");
    }
    return {};
}

ui::Tone toneOf(Status status) {
    if (status == Status::online || status == Status::deviceBusy) return ui::Tone::success;
    return status == Status::userError ? ui::Tone::warning : ui::Tone::danger;
}

std::string faultMeaning(Fault::Kind kind) {
    switch (kind) {
        case Fault::Kind::timeout: return _("超时没有回答");
        case Fault::Kind::disconnected: return _("线路断了");
        case Fault::Kind::protocol: return _("回答看不懂");
        case Fault::Kind::notConfigured: return _("配置不对");
        case Fault::Kind::moduleFailed: return _("设备自己报告有故障");
        case Fault::Kind::paperOut: return _("缺纸");
        case Fault::Kind::paperJam: return _("卡纸");
        case Fault::Kind::coverOpen: return _("盖子开着");
        case Fault::Kind::cutterError: return _("切刀卡住了");
        case Fault::Kind::headOverheated: return _("打印头过热");
        case Fault::Kind::presenterError: return _("出纸口堵住了");
        case Fault::Kind::tonerOut: return _("墨粉用完了");
        case Fault::Kind::stopped: return _("停住了");
        case Fault::Kind::refused: return _("没有接受任务");
        case Fault::Kind::doorStuck: return _("柜门打不开");
        case Fault::Kind::tampered: return _("防拆触点断开了");
    }
    return {};
}

std::string advice(const Fault& fault) {
    switch (fault.kind) {
        case Fault::Kind::paperOut: return _("装纸。");
        case Fault::Kind::coverOpen: return _("把盖子关好，听到“咔”一声。");
        case Fault::Kind::paperJam: return _("打开盖子，取出卡住的纸。");
        case Fault::Kind::cutterError: return _("关电源，取出切刀里的纸。");
        case Fault::Kind::headOverheated: return _("停几分钟，让它凉下来。");
        case Fault::Kind::tonerOut: return _("换墨粉盒。");
        case Fault::Kind::disconnected: return _("检查电源和数据线，两头都插紧。");
        default: return remedyWords(fault.remedy);
    }
}

std::string verdictWords(Verdict verdict) {
    switch (verdict) {
        case Verdict::good: return _("正常");
        case Verdict::warning: return _("警告");
        case Verdict::failed: break;
    }
    return _("故障");
}

ui::Tone toneOf(Verdict verdict) {
    switch (verdict) {
        case Verdict::good: return ui::Tone::success;
        case Verdict::warning: return ui::Tone::warning;
        case Verdict::failed: break;
    }
    return ui::Tone::danger;
}

std::string severityWords(Severity severity) {
    switch (severity) {
        case Severity::info: return _("信息");
        case Severity::notice: return _("注意");
        case Severity::warning: return _("警告");
        case Severity::alert: break;
    }
    return _("报警");
}

ui::Tone toneOf(Severity severity) {
    switch (severity) {
        case Severity::info: return ui::Tone::plain;
        case Severity::notice: return ui::Tone::primary;
        case Severity::warning: return ui::Tone::warning;
        case Severity::alert: break;
    }
    return ui::Tone::danger;
}

std::string timeWords(Instant at, ui::Language language) { return longDate(std::chrono::floor<std::chrono::seconds>(at), language); }

}  // namespace kiosk
