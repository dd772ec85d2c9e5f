#include "tests/fuzz/seeds/seeds.h"

#include <cups/ipp.h>

#include <memory>
#include <sstream>

#include "drivers/model_files.h"
#include "drivers/pictures/jpeg.h"
#include "drivers/receipt_printers/escpos/layout.h"
#include "kiosk/wording.h"
#include "platform/messages/messages.h"
#include "platform/server/document.h"
#include "platform/server/sealing.h"
#include "platform/wire_time.h"
#include "tests/codes/hard_pictures.h"
#include "tests/drivers/support/hex.h"
#include "tests/fuzz/seeds/requests.h"
#include "tests/support/temp_dir.h"

namespace fuzz {
namespace {

namespace fs = std::filesystem;

const fs::path source = SOURCE_DIR;

Seed bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

// Behind a byte that chooses something.
Seed chosen(int choice, Seed seed) {
    seed.insert(seed.begin(), static_cast<std::uint8_t>(choice));
    return seed;
}

std::vector<fs::path> files(const fs::path& folder) {
    std::vector<fs::path> all;
    for (auto& entry : fs::directory_iterator(folder)) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

// What the device said on a tape.
Seed heard(const fs::path& tape) {
    Seed bytes;
    std::istringstream lines(support::contentsOf(tape));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("< ")) continue;
        std::istringstream words(line.substr(2, line.find('#') - 2));
        for (std::string word; words >> word;) bytes.push_back(static_cast<std::uint8_t>(std::stoi(word, nullptr, 16)));
    }
    return bytes;
}

std::vector<Seed> tapes(const std::string& family) {
    std::vector<Seed> all;
    for (auto& tape : files(source / "tests/drivers/tapes" / family)) all.push_back(heard(tape));
    return all;
}

// What a receipt sends, with every kind of line, and what other programs send: code pages, bars, pictures, page mode.
std::vector<Seed> printJobs() {
    using R = drivers::Receipt;
    const drivers::RasterFont font{drivers::fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7")};
    const R receipt{{R::Text{"受理", R::Align::centre, R::Size::large, true}, R::Rule{}, R::Row{"申请人", "王*明"}, R::Qr{"JJ1:0001"}, R::Barcode{"JJ-0001"}, R::Feed{2}}};
    const auto bytes = drivers::layOut(receipt, {}, font);
    std::vector<Seed> all{chosen(0, bytes), chosen(0x80, bytes), chosen(3, bytes), chosen(4, bytes)};
    for (auto job : {"1B 4C 1B 57 00 00 00 00 40 02 90 01 1B 54 01 75 70 0A 0C 1D 56 42 00",
                     "1B 74 13 D5 1B 52 02 5B 0A 1D 21 11 1B 7B 01 78 0A 1D 28 4C 0B 00 30 70 30 01 01 31 08 00 01 00 FF 1D 28 4C 02 00 30 32",
                     "1B 2A 21 02 00 FF FF FF 80 00 01 0A 1D 6B 49 04 7B 42 41 31 1D 52 30 1D 65 06 1D 56 00",
                     "1B 26 03 41 41 02 FF FF FF FF FF FF 1B 25 01 41 0A 1C 71 01 01 00 01 00 FF 81 81 81 81 81 81 FF 1C 70 01 00 1B 64 03"})
        all.push_back(chosen(1, hex(job)));
    return all;
}

std::string example(const std::string& name) { return support::contentsOf(source / "platform/examples" / (name + ".json")); }

// Each example behind the question that it answers, and each refusal; the second byte is the status.
std::vector<Seed> replies() {
    using namespace platform;
    constexpr int ok = 0, created = 1, badRequest = 4, notFound = 5;
    std::vector<Seed> all;
    const auto add = [&](const Question& question, int status, const char* name) {
        all.push_back(chosen(static_cast<int>(question.index()), chosen(status, bytesOf(example(name)))));
    };
    add(SubmitCase{}, created, "acceptance"), add(OpenSession{}, created, "session"), add(ListCases{}, ok, "case_list"), add(FindCase{}, ok, "case");
    add(ChangeWay{}, ok, "posted_case");
    add(RequestPrint{}, ok, "print_grant"), add(FetchCatalogue{}, ok, "catalogue"), add(Heartbeat{}, ok, "heartbeat_reply"), add(AskRecord{}, ok, "record");
    add(KeepDraft{}, ok, "draft_kept"), add(FindDraft{}, ok, "draft"), add(ListCertificates{}, ok, "certificate_list"), add(UploadMaterial{}, ok, "material_kept");
    add(OpenHandover{}, created, "handover"), add(AskHandover{}, ok, "handover_state"), add(OpenPhoneText{}, created, "handover"), add(AskPhoneText{}, ok, "phone_text_state");
    add(FindSlots{}, ok, "slot_list"), add(Book{}, ok, "appointment");
    add(FindComplaint{}, ok, "complaint_status"), add(AskBills{}, ok, "bill_list"), add(MakeOrder{}, created, "order"), add(FindOrder{}, ok, "order");
    add(AskCollections{}, ok, "collection_list"), add(RequestOpening{}, ok, "opening"), add(OpenSessionByCode{}, created, "identified");
    add(StartLogin{}, created, "login_started"), add(AskLogin{}, ok, "login");
    add(SubmitCase{}, badRequest, "error"), add(RequestPrint{}, notFound, "error");
    return all;
}

// In the order of eatMessage.
std::vector<Seed> messages() {
    std::vector<Seed> all;
    int kind = 0;
    for (auto* name : {"submission", "session_request", "print_outcome", "heartbeat", "material_upload", "handover_request", "supplement", "draft_request", "complaint",
                       "booking", "event_batch", "rating", "bill_query", "order_request", "payer_code", "door_report", "identity_code", "way_change", "phone_text_request"})
        all.push_back(chosen(kind++, bytesOf(example(name))));
    return all;
}

std::vector<Seed> officeFiles() {
    std::vector<Seed> all{bytesOf("[office]\nname = \"演示县\"\n[colours]\naccent = \"#0B57D0\"\n")};
    for (auto& file : files(source / "assets/places")) all.push_back(bytesOf(support::contentsOf(file).substr(0, 20'000)));
    return all;
}

// A picture with an Exif segment behind its head, as phones write them: where it was taken, and which way up.
Seed withExif(Seed jpeg) {
    const auto exif = hex("FF E1 00 22 45 78 69 66 00 00 4D 4D 00 2A 00 00 00 08 00 01 01 12 00 03 00 00 00 01 00 06 00 00 00 00 00 00");
    jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
    return jpeg;
}

// A printer's answer, as libcups writes one: its state and why, and a job's.
Seed ippAnswer() {
    std::unique_ptr<ipp_t, decltype(&ippDelete)> answer(ippNewResponse(std::unique_ptr<ipp_t, decltype(&ippDelete)>(ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES), &ippDelete).get()), &ippDelete);
    auto* ipp = answer.get();
    ippAddInteger(ipp, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", 5);
    const char* const reasons[]{"media-empty-error", "toner-low-warning"};
    ippAddStrings(ipp, IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", 2, nullptr, reasons);
    ippAddString(ipp, IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-device-id", nullptr, "MFG:EPSON;MDL:X;SN:1;");
    ippAddString(ipp, IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-make-and-model", nullptr, "EPSON X");
    ippAddInteger(ipp, IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", 5);
    ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_NAME, "job-name", nullptr, "job");
    ippAddInteger(ipp, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed", 3);
    Seed bytes;
    ippWriteIO(&bytes, [](void* into, ipp_uchar_t* from, std::size_t count) {
        static_cast<Seed*>(into)->insert(static_cast<Seed*>(into)->end(), from, from + count);
        return static_cast<ssize_t>(count);
    }, 1, nullptr, ipp);
    return bytes;
}

// What a driver wrote on a tape, and the tapes themselves.
Seed written(const fs::path& tape) {
    Seed bytes;
    std::istringstream lines(support::contentsOf(tape));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("> ") || line.find('*') != line.npos) continue;
        std::istringstream words(line.substr(2, line.find('#') - 2));
        for (std::string word; words >> word;) bytes.push_back(static_cast<std::uint8_t>(std::stoi(word, nullptr, 16)));
    }
    return bytes;
}

// In the order of EmulatedRow's lines; the scanner's and the locker's protocols are chosen by the first byte.
std::vector<Seed> hosts() {
    struct Line { const char* family; int protocols, line; };
    std::vector<Seed> all{chosen(0, chosen(4, hex("00 01 04 00 09 00 A4 04 00 04 F0 4A 4A 01 00 05 00 B0 00 00 00")))};
    for (auto& [family, protocols, line] : {Line{"sam_v", 0, 0}, {"newland", 1, 1}, {"honeywell", 2, 1}, {"ssi", 3, 1}, {"locker_8a", 0, 2}, {"locker_wkly", 4, 2},
                                            {"locker_modbus", 8, 2}, {"modbus_site", 0, 3}, {"escpos", 0, 6}})
        for (auto& tape : files(source / "tests/drivers/tapes" / family)) all.push_back(chosen(protocols, chosen(line, written(tape))));
    return all;
}

std::vector<Seed> docks() {
    std::vector<Seed> all;
    for (auto* lines : {"help\nstatus\n", "card_reader insert 王小明\ncard_reader slow 20\ncard_reader cut_after 3 1\n", "barcode_reader scan ABC\nbarcode_reader bytes 41 42 0D\n",
                        "receipt_printer jam\nreceipt_printer paper_left 50\nreceipt_printer clear\n", "locker open 3\nlocker bad_checksum 4\nlocker turned_bits on\n",
                        "chip_card refuse 6A82\nchip_card insert\nchip_card remove_after 2\n", "site tamper on\nsite temperature 40\n", "rating_pad hold 2\nrating_pad unplug_after 20\n"})
        all.push_back(chosen(0, bytesOf(lines)));
    return all;
}

std::vector<Seed> items() {
    std::vector<Seed> all;
    for (auto& file : files(source / "assets/services"))
        if (file.extension() == ".json" && file.filename() != "schema.json") all.push_back(bytesOf(support::contentsOf(file)));
    return all;
}

// A code in grey and in colour, as a camera and as a screenshot have it.
std::vector<Seed> pictures(const fs::path& beside) {
    const auto made = codes::hardPicture(codes::Kind::qr, codes::Trouble::shadow, 5);
    const drivers::GreyImage grey = drivers::halved(drivers::halved({made.light.width, made.light.height, codes::developed(made.light)}));
    codes::Light light{grey.width, grey.height};
    auto pixels = std::make_shared<std::vector<std::uint32_t>>();
    for (std::size_t i = 0; i < grey.pixels.size(); ++i) light.values[i] = grey.pixels[i] / 255.0f, pixels->push_back(0xFF000000u | grey.pixels[i] * 0x010101u);
    codes::writePng(beside.string() + ".png", light);
    return {drivers::jpegOf({grey.width, grey.height, pixels}, 60), bytesOf(support::contentsOf(beside.string() + ".png"))};
}

// A light page on a dark desk, 96 × 72.
Seed yuyvFrame() {
    constexpr int width = 96, height = 72;
    Seed seed{0, width + 1, 0, height + 1, 0, 2 * width};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) seed.push_back(x > 20 && x < 70 && y > 8 && y < 64 ? 200 : 50), seed.push_back(128);
    return seed;
}

Seed sealedPdf(const fs::path& trust) {
    using namespace platform;
    auto authority = makeAuthority("seal authority");
    save(authority, trust, trust.string() + ".key");
    CaseRecord record;
    record.shown = fromJson<Case>(example("case"));
    record.submission = fromJson<Submission>(example("submission"));
    auto item = parseItem(fromJson<CatalogueReceived>(example("catalogue")).items.at(0));
    return sealPdf(drawResult(record, item, *parseWireTime("20261123T095501"), {"3F0A-91BC-D2E4", {}, {}}), issue(authority, {Wish::Use::seal, "演示印章", {}}));
}

}  // namespace

std::map<std::string, std::vector<Seed>> seeds(const fs::path& trust) {
    std::map<std::string, std::vector<Seed>> all;
    all["card"] = tapes("sam_v");
    for (auto& tape : tapes("serial_scanner")) all["scan"].push_back(chosen(0, tape));
    all["scan"].push_back(chosen(4, bytesOf(kiosk::receiptCode("430681107000-0001-20261123-0001"))));
    for (auto& tape : tapes("newland")) all["newland"].push_back(tape);
    for (auto& tape : tapes("honeywell")) all["honeywell"].push_back(tape);
    for (auto& tape : tapes("ssi")) all["ssi"].push_back(tape);
    for (auto& tape : tapes("hid_keyboard")) all["keys"].push_back(tape);
    for (auto& tape : tapes("hid_pos")) all["hid_pos"].push_back(chosen(73, chosen(0, tape)));   // bytes of its descriptor
    for (auto family : {"newland", "honeywell", "ssi"})
        for (auto& tape : tapes(family)) all["taped_scan"].push_back(chosen(int(all["taped_scan"].size()), tape));
    for (auto& tape : tapes("escpos")) all["printer_status"].push_back(chosen(0, tape));
    for (int question = 0; question < 7; ++question)
        for (auto& tape : tapes("modbus_site")) all["modbus"].push_back(chosen(question, tape));
    for (auto& tape : tapes("locker_modbus")) all["modbus"].push_back(chosen(1, tape));
    all["modbus"].push_back(chosen(0, bytesOf("input_register:7.5!@2")));
    for (auto* family : {"locker_8a", "locker_wkly"})
        for (auto& tape : tapes(family))
            for (int wanted : {0, 1, 2 + 4 * 7, 2 + 4 * 23, 3}) all["locker"].push_back(chosen(wanted, tape));
    for (auto* family : {"serial_pad", "keypad"})
        for (auto& tape : tapes(family)) all["pad"].push_back(chosen(0, tape));
    all["picture"] = pictures(trust);
    all["yuyv"] = {yuyvFrame()};
    all["print_job"] = printJobs();
    for (auto words : {"王小明，（请）带身份证。", "赵𬱖 ABC 12345", "690123456789", "JJ1:0001:ABCD"})
        for (int choice : {0, 1, 2, 0x84}) all["receipt_text"].push_back(chosen(choice, bytesOf(words)));
    for (auto& [id, text] : drivers::modelFiles()) all["model_file"].push_back(bytesOf(std::string(text)));
    all["device_id"] = {bytesOf("MFG:EPSON;CMD:ESC/POS;MDL:TM-T88V;CLS:PRINTER;SN:S1;"), bytesOf("MANUFACTURER:Citizen;MODEL:PPU-700;SERN:7;")};
    all["platform_reply"] = replies();
    all["request"] = requestSeeds();
    all["message"] = messages();
    all["phone_picture"] = {all["picture"].front(), withExif(all["picture"].front())};
    all["control"] = {bytesOf(R"({"command": "devices"})"), bytesOf(R"({"command": "locker", "action": "open", "door": "3", "seconds": 5})")};
    all["office_file"] = officeFiles();
    all["apdu"] = {hex("03 41 61 02 04 42 43 90 00"), hex("02 6C 02 04 41 42 90 00"), hex("02 69 86")};
    all["ipp"] = {ippAnswer()};
    for (auto* family : {"sam_v", "escpos", "ssi"})
        for (auto& tape : files(source / "tests/drivers/tapes" / family)) all["tape"].push_back(bytesOf(support::contentsOf(tape)));
    all["device_words"] = {bytesOf("北洋 BTP\x1B[2J"), hex("F0 9F 98 80 ED A0 80 C2 9B FF")};
    all["host"] = hosts();
    all["dock"] = docks();
    all["service_item"] = items();
    all["sealed_pdf"] = {sealedPdf(trust)};
    all["config"] = {bytesOf(support::contentsOf(source / "assets/kiosk.toml.example"))};
    return all;
}

}  // namespace fuzz
