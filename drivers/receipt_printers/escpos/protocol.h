#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "drivers/device.h"
#include "drivers/receipt_printers/escpos/profile.h"
#include "drivers/receipt_printers/escpos/raster_font.h"

// ESC/POS as bytes: what is sent apart from the text, and what comes back. No I/O.
namespace drivers {

namespace escpos {

EscposBytes initialise();                               // ESC @
EscposBytes chinese();                                  // FS &
EscposBytes align(int);                                 // ESC a: 0 left, 1 centre, 2 right
EscposBytes bold(bool);                                 // ESC E
EscposBytes large(bool);                                // GS ! and FS !: double width and height
EscposBytes lineSpacing(int dots);                      // ESC 3
EscposBytes feed(int dots);                             // ESC J, as many as needed
EscposBytes cut(EscposProfile::Cut);                    // feeds to the cutter first
EscposBytes qr(std::string_view data, int moduleDots);  // GS ( k: model 2, correction M
EscposBytes barcode(int kind, std::string_view data, int moduleDots, int height);   // GS k, without characters beneath
EscposBytes raster(const RasterLine&);                  // GS v 0
EscposBytes inlinePicture(const RasterLine&);           // ESC * 33: 24 dots high, stands in the line like a character
EscposBytes realTimeStatus(int n);                      // DLE EOT n
EscposBytes recover();                                  // DLE ENQ 2: after clearing the buffers
EscposBytes clearBuffers();                             // DLE DC4 8
EscposBytes automaticStatus(bool);                      // GS a FF or 00
EscposBytes paperStatus();                              // GS r 1
EscposBytes identity(int n);                            // GS I n: 65 firmware, 66 maker, 67 model, 68 serial number
EscposBytes modelName();                                // GS I 67
EscposBytes counter(int number);                        // GS g 2

}  // namespace escpos

struct PrinterState {
    bool offline = false, coverOpen = false, paperEnd = false, paperLow = false;
    bool paperWaiting = false;                          // in the mouth
    bool error = false;                                 // of a cause not told, or told below
    bool jam = false, cutterError = false, unrecoverable = false, autoRecoverable = false, overheated = false,
         presenterError = false;
    bool operator==(const PrinterState&) const = default;
};

// What keeps it from printing; nothing when it can.
struct PrinterTrouble { Status status; Fault fault; };
std::optional<PrinterTrouble> trouble(const PrinterState&);

// Notes what the reply to DLE EOT n says.
void noteRealTime(int n, std::uint8_t reply, const EscposProfile&, PrinterState&);
void noteMouth(std::uint8_t reply, const EscposProfile&, PrinterState&);    // the reply to what asks the mouth
PrinterState fromAutomatic(const std::array<std::uint8_t, 4>&);     // the four bytes of GS a
PrinterState fromPaperStatus(std::uint8_t);                         // the reply to GS r 1

struct RealTimeReply { std::uint8_t value; };
struct AutomaticStatus { std::array<std::uint8_t, 4> value; };
struct QueuedReply { std::uint8_t value; };             // GS r
struct BlockReply { std::uint8_t header; std::string text; };       // GS I, DLE DC4 8
using EscposReply = std::variant<RealTimeReply, AutomaticStatus, QueuedReply, BlockReply>;

// Sorts what comes back. Everything shares one line, and a real-time reply may stand inside an automatic status.
class ReturnChannel {
public:
    explicit ReturnChannel(const EscposProfile& profile) : profile_(profile) {}
    void feed(std::span<const std::uint8_t>);
    std::optional<EscposReply> next();
    bool waiting() const { return !sorted_.empty(); }
    void forget();

private:
    void sort(std::uint8_t);
    bool continueBlock(std::uint8_t);
    bool continueAutomatic(std::uint8_t);
    const EscposProfile& profile_;
    std::deque<EscposReply> sorted_;
    std::vector<std::uint8_t> automatic_;               // begun and not yet four bytes long
    std::optional<BlockReply> block_;                   // begun and not yet ended
};

}  // namespace drivers
