#include "tests/support/ippeveprinter.h"

#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>

#include "kiosk/dock/a4_printer.h"
#include "tests/support/temp_dir.h"

namespace support {

namespace fs = std::filesystem;

namespace {

fs::path made(fs::path folder) {
    fs::create_directories(folder);
    return folder;
}

// What ippeveprinter runs for each document: an impression takes a sheet, or the other side of one, and the file `tray`
// holds how many there are, nothing when there are plenty. It ends with the printer that started it.
constexpr const char* command = R"sh(#!/bin/sh
tray={}/tray
printf '%s\n' "copies=$IPP_COPIES" "sides=$IPP_SIDES" "media=$IPP_MEDIA" "media-col=$IPP_MEDIA_COL" > "${{tray%/tray}}/asked"
case $IPP_SIDES in two-sided*) sides=2 ;; *) sides=1 ;; esac
pages=$(pdfinfo "$1" | sed -n 's/^Pages: *//p')
total=$((${{pages:-1}} * ${{IPP_COPIES:-1}}))
printed=0
while [ $printed -lt $total ]; do
  left=$(cat "$tray")
  [ $((printed % sides)) = 0 ] || left=
  if [ "$left" = 0 ]; then
    echo 'STATE: +media-empty' >&2
    while [ "$(cat "$tray")" = 0 ]; do
      kill -0 $PPID 2>/dev/null || exit 1
      sleep 0.02
    done
    echo 'STATE: -media-empty' >&2
    continue
  fi
  [ -z "$left" ] || echo $((left - 1)) > "$tray"
  printed=$((printed + 1))
  echo "ATTR: job-impressions-completed=$printed" >&2
done
)sh";

}  // namespace

// It insists on a system bus (for Avahi, which it then does without), so it gets one of its own.
Ippeveprinter::Ippeveprinter(fs::path folder)
    : folder_(made(fs::absolute(folder))), spool_(made(folder_ / "spool")), port_(freePort()),
      bus_({"dbus-daemon", {"--session", "--nofork", "--nopidfile", "--print-address", "--address=unix:path=" + (folder_ / "bus").string()}, {}, folder_ / "dbus"}) {
    bus_.awaitLine("unix:path");
    writeCommand();
    sheetsLeft(std::nullopt);
    start();
}

void Ippeveprinter::writeCommand() const {
    const auto file = folder_ / "command";
    writeFile(file, fmt::format(command, folder_.string()));
    fs::permissions(file, fs::perms::owner_all);
}

std::string Ippeveprinter::uri() const { return fmt::format("ipp://localhost:{}/ipp/print", port_); }

void Ippeveprinter::start() {
    printer_.emplace(Command{"ippeveprinter",
                             {"-p", std::to_string(port_), "-n", "localhost", "-f", "application/pdf,image/urf,image/pwg-raster",
                              "-d", spool_.string(), "-c", (folder_ / "command").string(), "-k", "-2", "-r", "off", "-v", "Jiujin"},
                             {{"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + (folder_ / "bus").string()}}, folder_ / "ippeveprinter"});
    printer_->awaitLine("printer-uuid");
    fillTray();                                      // which has Letter before
}

void Ippeveprinter::stop() { printer_.reset(); }

std::string Ippeveprinter::asked() const { return contentsOf(folder_ / "asked"); }

void Ippeveprinter::sheetsLeft(std::optional<int> sheets) const {
    // Renamed into place, so that the command never reads half of it.
    writeFile(folder_ / "tray.new", sheets ? std::to_string(*sheets) : "");
    fs::rename(folder_ / "tray.new", folder_ / "tray");
}

void Ippeveprinter::trays(int sheets) const {
    const auto answer = dock::traysReport(port_, sheets);
    if (answer.find(" 200") == answer.npos) throw std::runtime_error("ippeveprinter answers " + answer);
}

}  // namespace support
