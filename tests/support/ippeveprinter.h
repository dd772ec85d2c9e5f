#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "tests/support/process.h"

namespace support {

// CUPS's own IPP Everywhere printer with A4 in its trays, which prints on both sides. It keeps what it printed in its spool folder, and ends with
// this object. It needs ippeveprinter (cups-ipp-utils), dbus-daemon and pdfinfo (poppler-utils).
class Ippeveprinter {
public:
    explicit Ippeveprinter(std::filesystem::path folder);   // ready when this returns

    std::string uri() const;                         // ipp://localhost:PORT/ipp/print, always the same
    int port() const { return port_; }
    const std::filesystem::path& folder() const { return folder_; }
    const std::filesystem::path& spool() const { return spool_; }
    void stop();                                     // as if its cable was pulled: a job under way is lost
    void start();

    // The tray as its sensor sees it while nothing is printed: media-empty or not.
    void emptyTray() const { trays(0); }
    void fillTray() const { trays(200); }
    // Paper that runs out while a job is printed: it stops after so many more sheets, and goes on when there are
    // more again. nullopt: there is always enough, as at the beginning.
    void sheetsLeft(std::optional<int>) const;
    // What the last document was printed with: a line each of copies, sides, media and media-col, as "sides=one-sided".
    std::string asked() const;

private:
    void trays(int sheets) const;
    void writeCommand() const;

    std::filesystem::path folder_, spool_;
    int port_;
    Process bus_;
    std::optional<Process> printer_;
};

}  // namespace support
