#include "kiosk/failures/rows.h"

namespace kiosk::failures {

using ui::marked;

// What a step waits for while a device is away.
static FailureEntry gone(Failure id, const char* name, const char* what) {
    return {id, name, Gravity::detour, Ended::no, ui::Tone::warning, what,
            {marked("恢复以后会自动继续，您可以等一会儿。"), marked("着急的话，请到窗口办理或打电话。")}, {leave}};
}

// {device}: what is out of order, as one of the others says it.
Rows ofDevices() {
    using enum Failure;
    return {
        gone(cardReaderGone, "card_reader_gone", marked("读卡器暂时不能用")),
        gone(scannerGone, "scanner_gone", marked("扫码器暂时不能用")),
        gone(receiptPrinterGone, "receipt_printer_gone", marked("凭条打印机暂时不能用")),
        gone(documentPrinterGone, "document_printer_gone", marked("文件打印机暂时不能用")),
        gone(chipReaderGone, "chip_reader_gone", marked("社保卡读卡器暂时不能用")),
        gone(cameraGone, "camera_gone", marked("高拍仪暂时不能用")),
        gone(lockerGone, "locker_gone", marked("取件柜暂时不能用")),
        gone(deviceGone, "device_gone", marked("设备暂时不能用")),
        {itemUnavailable, "item_unavailable", Gravity::detour, Ended::no, ui::Tone::warning,
         marked("这件事现在办不了"), {marked("{device}。别的事照常办。"), marked("已经通知管理员。着急请到窗口或打电话。")}, {understood}},
    };
}

}  // namespace kiosk::failures
