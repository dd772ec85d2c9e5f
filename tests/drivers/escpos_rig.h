#pragma once

#include <algorithm>
#include <memory>
#include <string>

#include "drivers/emulators/escpos_printer.h"
#include "drivers/catalogue.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"

// The real driver and the emulated printer on the two ends of a real cable.
struct EscposRig {
    enum class Cable { serial, tcp };
    struct Wishes {
        Cable cable = Cable::tcp;
        double mmPerSecond = 0;
        std::map<std::string, std::string> options = {};
        std::string model = "generic_80";
        std::chrono::milliseconds mouthMoves{0};
        std::string flow = "none";
    };

    EscposRig() : EscposRig(Wishes{}) {}
    explicit EscposRig(Wishes wishes_)
        : wishes{std::move(wishes_)},
          wire{wishes.cable == Cable::tcp
                   ? std::unique_ptr<emulators::Wire>(std::make_unique<emulators::TcpWire>(loop, folder / "port"))
                   : std::make_unique<emulators::PtyWire>(loop, folder / "printer", emulators::Pace::atOnce)},
          printer{loop, *wire, dock, {.device = {.make = *emulators::escposMake(wishes.model), .mmPerSecond = wishes.mmPerSecond,
                                                 .mouthMoves = wishes.mouthMoves},
                                      .paper = folder / "paper"}} {}

    std::string address() const {
        if (auto* tcp = dynamic_cast<emulators::TcpWire*>(wire.get())) return "tcp:127.0.0.1:" + std::to_string(tcp->port());
        return "serial:" + (folder / "printer").string() + "?flow=" + wishes.flow;
    }
    drivers::DeviceConfig config() const {
        // Short deadlines: what has to be waited for in a test ends soon.
        drivers::DeviceConfig config{"escpos", address(), {{"model", wishes.model}, {"reopen_ms", "20"}, {"reply_ms", "150"},
            {"job_ms", "3000"}, {"progress_ms", "20"}, {"fault_check_ms", "30"}, {"open_ms", "1000"}}};
        for (auto& [name, value] : wishes.options) config.options[name] = value;
        return config;
    }
    void start() { driver = drivers::make<drivers::ReceiptPrinter>(config(), heard.sink()); }
    void startOnline() {
        start();
        heard.status(drivers::Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("receipt_printer " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    void print(const std::string& job, drivers::Receipt receipt) { driver->print(job, std::move(receipt)); }
    drivers::Printed printed(const std::string& job) {
        return heard.next<drivers::Printed>([&](auto& said) { return said.job == job; });
    }
    drivers::PrintFailed failed(const std::string& job) {
        return heard.next<drivers::PrintFailed>([&](auto& said) { return said.job == job; });
    }
    std::string png(int number) const { return (folder / "paper" / fmtNumber(number)).string(); }
    bool onPaper(int number, const std::string& words) const {
        const auto lines = printer.text(number);
        return std::ranges::any_of(lines, [&](auto& line) { return line.find(words) != line.npos; });
    }

    Wishes wishes;
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    std::unique_ptr<emulators::Wire> wire;
    emulators::EscposPrinter printer;
    Heard heard;
    std::unique_ptr<drivers::ReceiptPrinter> driver;

private:
    static std::string fmtNumber(int number) {
        auto digits = std::to_string(number);
        return std::string(4 - digits.size(), '0') + digits + ".png";
    }
};

inline drivers::Receipt slip(const std::string& words) { return {{drivers::Receipt::Text{words}}}; }

// What the terminal hands out after an application (invented people and numbers).
inline drivers::Receipt applicationReceipt(const std::string& name = "王小明") {
    using R = drivers::Receipt;
    return {{R::Text{"政务服务自助终端", R::Align::centre, R::Size::large, true},
             R::Text{"受 理 凭 条", R::Align::centre, R::Size::large},
             R::Text{"（演示数据）", R::Align::centre},
             R::Rule{},
             R::Row{"办件编号", "12441500196720244T3442199806003202611230068"},
             R::Row{"事项", "我要办理失业登记"},
             R::Row{"申请人", name},
             R::Row{"提交时间", "2026-11-23 18:40:12"},
             R::Row{"办结时限", "2026-11-23 19:10 前（30 分钟内）"},
             R::Row{"终端", "JJ-0001 演示镇便民服务中心"},
             R::Rule{},
             R::Text{"接下来", R::Align::left, R::Size::normal, true},
             R::Text{"审核通过后，请在本终端选择「取结果」，刷身份证即可打印加盖电子印章的登记证明；也可扫描下方二维码查询办理进度。"},
             R::Qr{"JJ1:12441500196720244T3442199806003202611230068:7Q"},
             R::Text{"扫码查进度（不显示姓名）", R::Align::centre},
             R::Rule{},
             R::Text{"咨询、投诉请拨打 12345", R::Align::centre, R::Size::normal, true}}};
}
