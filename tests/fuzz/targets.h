#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

// Every parser that eats what somebody else sent. It may refuse; it may not crash, hang, leak or throw anything else
// than it says. libFuzzer searches (./dev fuzz); the tests play the seeds, whole and damaged.
namespace fuzz {

using Bytes = std::span<const std::uint8_t>;

struct Target {
    std::string name;
    void (*eat)(Bytes);
    std::size_t places = 30;                         // of each seed that the tests damage
};
const std::vector<Target>& targets();

void eatCard(Bytes);                                 // SAM-V: frames, and the record in them
void eatScan(Bytes);                                 // a scanner's line: framing, text, the code of a receipt
void eatNewland(Bytes);                              // replies among codes
void eatHoneywell(Bytes);                            // the same without frames
void eatSsi(Bytes);                                  // packets, and the codes in them
void eatKeys(Bytes);                                 // what a scanner types
void eatHidPos(Bytes);                               // a report descriptor, and reports as it describes them
void eatTapedScan(Bytes);                            // what conceals codes before they reach a tape
void eatPicture(Bytes);                              // JPEG and PNG, and the codes in them
void eatYuyv(Bytes);                                 // a camera's raw frame, and the page in it
void eatPrinterStatus(Bytes);                        // ESC/POS: what comes back
void eatModbus(Bytes);                               // RTU: answers to several questions; places on the bus
void eatLocker(Bytes);                               // 8A and WKLY boards: answers, and what comes unasked
void eatPad(Bytes);                                  // rating pads: words of a serial one, events of a keyboard
void eatPrintJob(Bytes);                             // ESC/POS: what the emulated printer is told
void eatReceiptText(Bytes);                          // words of a receipt, until they are bytes for a printer
void eatModelFile(Bytes);                            // TOML of a device's model
void eatDeviceId(Bytes);                             // IEEE 1284, as a USB printer gives it
void eatPlatformReply(Bytes);                        // JSON of the central platform, each kind
void eatRequest(Bytes);                              // what terminals ask, through all of the reference platform
void eatMessage(Bytes);                              // and what terminals send it
void eatPhonePicture(Bytes);                         // JPEG of a phone, at the platform
void eatControl(Bytes);                              // lines of kioskctl's socket
void eatOfficeFile(Bytes);                           // an office's looks and places: TOML, JSON
void eatApdu(Bytes);                                 // a chip card's replies
void eatIpp(Bytes);                                  // a printer's answers
void eatTape(Bytes);                                 // a tape
void eatDeviceWords(Bytes);                          // names that devices give themselves
void eatHost(Bytes);                                 // every emulated device: what its host sends
void eatDock(Bytes);                                 // lines to the emulated devices' dock
void eatServiceItem(Bytes);                          // JSON of the catalogue
void eatSealedPdf(Bytes);                            // up to the verdict on its seal
void eatConfig(Bytes);                               // TOML

inline std::string text(Bytes bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace fuzz
