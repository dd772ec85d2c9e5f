#include "tests/fuzz/targets.h"

namespace fuzz {

const std::vector<Target>& targets() {
    static const std::vector<Target> all{
        {"card", eatCard},           {"scan", eatScan},          {"newland", eatNewland},     {"honeywell", eatHoneywell},
        {"ssi", eatSsi},            {"taped_scan", eatTapedScan}, {"printer_status", eatPrinterStatus}, {"platform_reply", eatPlatformReply},
        {"modbus", eatModbus},
        {"service_item", eatServiceItem}, {"sealed_pdf", eatSealedPdf}, {"config", eatConfig},
    };
    return all;
}

}  // namespace fuzz
