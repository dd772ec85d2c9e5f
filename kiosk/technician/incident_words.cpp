#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

// An id that nobody has put into words here yet says what it says in the log.
std::string incidentMeaning(Incident incident) {
    switch (incident) {
        case Incident::started: return _("终端启动了");
        case Incident::stopped: return _("终端正常结束");
        case Incident::restartedTooOften: return _("短时间内重启太多次，已暂停服务，等技术员来看");
        case Incident::journalDamaged: return _("运行记录损坏，已移到一边，换了新的");
        case Incident::journalUnwritable: return _("运行记录写不进去（磁盘满、只读或坏了）");
        case Incident::outboxKeyLost: return _("待上传申请的密钥丢了；申请还在，但发不出去");
        case Incident::outboxKeyDamaged: return _("待上传申请的密钥损坏，已移到一边");
        case Incident::outboxUnreadable: return _("有一件待上传的申请打不开；还在，但发不出去");
        case Incident::outboxTooOld: return _("有申请等了太久还没上传");
        case Incident::receiptUnknown: return _("重启后：有一张凭条可能没打出来，可在办件进度里补打");
        case Incident::documentUnknown: return _("重启后：打印机说不清一份文件打了没有");
        case Incident::journalSalvaged: return _("损坏的运行记录里能读的都取回来了");
        case Incident::catalogueItemBad: return _("有个事项的格式不对，已隐藏");
        case Incident::catalogueDamaged: return _("事项目录损坏或存不下来，改用自带的");
        case Incident::outOfServiceByTechnician: return _("技术员暂停了服务");
        case Incident::inServiceByTechnician: return _("技术员恢复了服务");
        case Incident::controlRefused: return _("有人没有权限，却连了控制口");
        case Incident::controlUnavailable: return _("控制口建不起来，kioskctl 连不上本机");
        case Incident::recording: return _("正在录制设备通信；录完由技术员恢复服务");
        case Incident::stepFailed: return _("有一步做不下去，办理结束了");
        case Incident::sessionIdle: return _("没人点屏幕，办理结束了");
        case Incident::voiceSilent: return _("有人要听语音，但放不出声音");
        case Incident::technicianEntered: return _("进入了技术员模式，暂时不办事");
        case Incident::technicianLeft: return _("退出了技术员模式");
        case Incident::technicianWrongCode: return _("技术员密码输错了");
        case Incident::selfTestFailed: return _("有一项自检没过，要用到它的事项先不办");
        case Incident::selfTestPassed: return _("自检没过的一项又好了");
        case Incident::paperChanged: return _("装了纸，重新计数");
        case Incident::deviceOnline: return _("设备有回应了");
        case Incident::deviceOffline: return _("设备没有回应");
        case Incident::deviceFault: return _("设备报告故障");
        case Incident::deviceMissing: return _("配置了的设备没有接上");
        case Incident::cardRefused: return _("有人放了不能用的卡");
        case Incident::receiptNotPrinted: return _("凭条没有打出来");
        case Incident::documentNotPrinted: return _("文件没有打出来");
        case Incident::printerPaused: return _("打印机等人处理（纸、盖子）");
        case Incident::paperLow: return _("纸快用完了");
        case Incident::documentSpoiled: return _("有人说文件没有印好，请看打印机");
        case Incident::receiptRetracted: return _("没有人取的凭条收回去了");
        case Incident::platformOffline: return _("平台连不上");
        case Incident::platformTimeout: return _("平台没有按时回答");
        case Incident::platformCertificate: return _("平台或本机的证书没有被接受");
        case Incident::platformRedirect: return _("平台要转到别处，已拒绝");
        case Incident::platformServerError: return _("平台自己报错");
        case Incident::platformGarbage: return _("平台的回答看不懂");
        case Incident::platformWrongSchema: return _("平台的回答不合约定");
        case Incident::platformTooLarge: return _("平台的回答太大");
        case Incident::platformBadSeal: return _("平台发来的文件没有有效印章，没有显示也没有打印");
        case Incident::platformBack: return _("平台又连上了");
        case Incident::platformRefused: return _("平台没有同意");
        case Incident::submissionRefused: return _("平台拒收一件申请，不再发送");
        case Incident::placesBad: return _("有个地名文件的格式不对，那里的地址要手写");
        case Incident::cardForgotten: return _("有人把身份证忘在读卡器上了");
        case Incident::doorNotOpened: return _("叫柜门打开，它没有说开了");
        case Incident::doorUnknown: return _("重启后：叫开过一扇柜门，不知道开了没有");
        case Incident::doorForced: return _("没有叫开，柜门却开了");
        case Incident::doorLeftOpen: return _("柜门开得太久");
        case Incident::doorFoundOpen: return _("重启后：叫开过的柜门开着");
        case Incident::doorFoundShut: return _("重启后：叫开过的柜门关着");
        case Incident::catalogueRefused: return _("平台发来的事项目录没有采用");
        case Incident::paymentUnknown: return _("重启前有缴费没有结束，正在向平台查");
        case Incident::paymentLater: return _("有人走了以后，单子才付成");
        case Incident::catalogueTaken: return _("换上了新的事项目录");
        case Incident::cabinetOpened: return _("柜门打开了");
        case Incident::cabinetClosed: return _("柜门关上了");
        case Incident::tampered: return _("防拆触点断开了");
        case Incident::mainsGone: return _("停电了，改用电池");
        case Incident::mainsBack: return _("来电了");
        case Incident::batteryLow: return _("机柜电池快用完了");
        default: return meaning(incident).meaning;
    }
}

}  // namespace kiosk
