#include "tests/fuzz/targets.h"

namespace fuzz {

const std::vector<Target>& targets() {
    static const std::vector<Target> all{
        {"card", eatCard},           {"scan", eatScan},          {"newland", eatNewland},     {"honeywell", eatHoneywell},
        {"ssi", eatSsi},             {"keys", eatKeys},          {"hid_pos", eatHidPos},
        {"taped_scan", eatTapedScan}, {"picture", eatPicture}, {"yuyv", eatYuyv}, {"printer_status", eatPrinterStatus}, {"print_job", eatPrintJob},
        {"receipt_text", eatReceiptText}, {"model_file", eatModelFile}, {"device_id", eatDeviceId}, {"platform_reply", eatPlatformReply},
        {"modbus", eatModbus},       {"locker", eatLocker},       {"pad", eatPad},
        {"request", eatRequest, 3}, {"message", eatMessage},     {"phone_picture", eatPhonePicture}, {"control", eatControl}, {"office_file", eatOfficeFile},
        {"apdu", eatApdu},           {"ipp", eatIpp},            {"tape", eatTape},           {"device_words", eatDeviceWords},
        {"host", eatHost},           {"dock", eatDock},
        {"service_item", eatServiceItem}, {"sealed_pdf", eatSealedPdf}, {"config", eatConfig},
    };
    return all;
}

}  // namespace fuzz
