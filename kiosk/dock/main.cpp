#include <png.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <ZXing/ReadBarcode.h>

#include <clocale>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "kiosk/dock/a4_printer.h"
#include "kiosk/dock/verbs.h"
#include "ui/text.h"
#include "ui/window.h"

// The developer's hand on the emulated devices, as a strip beside the screen: each button sends one line to the dock.
namespace {

using ui::Icon;

struct Action { const char* line; const char* title; const char* group; Icon icon; };

constexpr const char *scanReceipt = "scan the last receipt", *emptyA4 = "a4 empty", *refillA4 = "a4 refill";

// In pairs, because the strip shows two columns where it has the room.
constexpr Action actions[] = {
    {"card_reader insert 王小明", "放 王小明", "身份证", Icon::card},
    {"card_reader insert 李秀英", "放 李秀英", "77 岁，长期", Icon::card},
    {"card_reader insert 赵𬱖", "放 赵𬱖", "名字里有生僻字", Icon::card},
    {"card_reader insert 陈到期", "放 陈到期", "已经过期", Icon::card},
    {"card_reader remove", "拿走身份证", "身份证", Icon::card},
    {scanReceipt, "扫凭条", "最后一张的二维码", Icon::scan},
    {"card_reader wrong_card", "放别的卡", "不是身份证", Icon::warning},
    {"card_reader forge", "放伪造的卡", "校验位不对", Icon::warning},
    {"receipt_printer paper_out", "凭条缺纸", "凭条打印机", Icon::warning},
    {"receipt_printer paper_ok", "凭条装纸", "凭条打印机", Icon::check},
    {emptyA4, "A4 缺纸", "A4 打印机", Icon::warning},
    {refillA4, "A4 装纸", "A4 打印机", Icon::check},
    {"card_reader unplug", "拔读卡器", "线缆", Icon::warning},
    {"card_reader plug", "插读卡器", "线缆", Icon::check},
    {"receipt_printer unplug", "拔打印机", "线缆", Icon::warning},
    {"receipt_printer plug", "插打印机", "线缆", Icon::check},
    {"barcode_reader unplug", "拔扫码器", "线缆", Icon::warning},
    {"barcode_reader plug", "插扫码器", "线缆", Icon::check},
    {"receipt_printer take", "取走凭条", "凭条打印机", Icon::printer},
    {"site switch on", "拧到维护", "机柜开关", Icon::warning},
    {"site switch off", "拧回运行", "机柜开关", Icon::check},
    {"site presence on", "有人走近", "感应器", Icon::info},
    {"site presence off", "人已走开", "感应器", Icon::check},
};

class Dock {
public:
    explicit Dock(const std::filesystem::path& path) : socket_(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("no emulators at " + path.string() + ": start kiosk-emulators first");
    }
    ~Dock() { close(socket_); }

    std::string ask(std::string line) {
        line += "\n";
        if (send(socket_, line.data(), line.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error("the emulators are gone");
        std::string reply;
        for (char c = 0; c != '\n'; reply += c)
            if (recv(socket_, &c, 1, 0) != 1) throw std::runtime_error("the emulators are gone");
        return reply;
    }

private:
    int socket_;
};

// What a scanner sees on the newest paper's picture; empty when there is none.
std::string lastReceiptCode(const std::filesystem::path& papers) {
    std::filesystem::path newest;
    if (std::filesystem::exists(papers))
        for (auto& entry : std::filesystem::directory_iterator(papers))
            if (entry.path().extension() == ".png" && entry.path() > newest) newest = entry.path();
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (newest.empty() || !png_image_begin_read_from_file(&image, newest.c_str())) return {};
    image.format = PNG_FORMAT_GRAY;
    std::vector<std::uint8_t> grey(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, nullptr, grey.data(), 0, nullptr)) return {};
    auto seen = ZXing::ReadBarcode({grey.data(), int(image.width), int(image.height), ZXing::ImageFormat::Lum});
    return seen.text();
}

struct Arguments {
    std::filesystem::path folder;
    std::optional<dock::A4Printer> a4;
    std::optional<ui::WindowPlace> place;
    int width = 560, height = 1000;
    bool lines = false;                              // on the standard input, no window
};

constexpr const char *everything = "everything", *devicePrefix = "device ";

// Every verb of every device: first the devices, then what can be done to the one that was chosen.
ui::Choice verbs(const std::vector<dock::Line>& all, const std::string& device, const std::string& message) {
    ui::Choice choice{device.empty() ? "哪个设备？" : device, message, {}, {}};
    std::string last;
    for (auto& line : all) {
        if (device.empty() && line.device != last) choice.options.push_back({devicePrefix + line.device, line.device, {}, {}, ui::Tone::plain, Icon::list});
        if (line.device == device) choice.options.push_back({line.device + " " + line.words, line.words, {}, {}, ui::Tone::plain, Icon::warning});
        last = line.device;
    }
    return choice;
}

ui::View strip(const Arguments& arguments, const std::string& message) {
    ui::Choice choice{"模拟设备", message, {}, {}};
    choice.options.push_back({everything, "全部动作", "每个设备，每种故障", {}, ui::Tone::plain, Icon::list});
    for (auto& action : actions)
        if (arguments.a4 || !std::string_view{action.line}.starts_with("a4 ")) choice.options.push_back({action.line, action.title, action.group, {}, ui::Tone::plain, action.icon});
    ui::View view;
    view.surround.site = "开发";
    view.surround.canHelp = false;
    view.prompt = std::move(choice);
    return view;
}

std::string tell(const std::string& line, Dock& dock, const Arguments& arguments) {
    if (line == emptyA4) return arguments.a4->empty();
    if (line == refillA4) return arguments.a4->refill();
    return dock.ask(line == scanReceipt ? "barcode_reader scan " + lastReceiptCode(arguments.folder / "paper") : line);
}

// What the strip shows, and where one is in it.
class Strip {
public:
    Strip(const Arguments& arguments, Dock& dock) : arguments_(arguments), dock_(dock), all_(dock::linesOf(dock.ask("help"))) {}

    ui::View view() const {
        auto view = strip(arguments_, message_);
        if (page_ != Page::common) view.prompt = verbs(all_, page_ == Page::devices ? "" : device_, message_);
        view.surround.canBack = page_ != Page::common;
        view.screen = static_cast<std::uint64_t>(page_) + 3 * std::hash<std::string>{}(device_);
        return view;
    }
    void on(const ui::Answer& answer) {
        if (std::holds_alternative<ui::Back>(answer)) page_ = page_ == Page::verbs ? Page::devices : Page::common;
        auto* chosen = std::get_if<ui::Chosen>(&answer);
        if (!chosen) return;
        if (chosen->id == everything) page_ = Page::devices;
        else if (chosen->id.starts_with(devicePrefix)) page_ = Page::verbs, device_ = chosen->id.substr(std::strlen(devicePrefix));
        else message_ = chosen->id + "：" + tell(chosen->id, dock_, arguments_);
    }

private:
    enum class Page { common, devices, verbs };

    const Arguments& arguments_;
    Dock& dock_;
    const std::vector<dock::Line> all_;
    Page page_ = Page::common;
    std::string device_, message_ = "点一下就发给模拟设备";
};

int run(const Arguments& arguments) {
    Dock dock(arguments.folder / "dock");
    ui::PanelConfig panel;
    panel.place = arguments.place;
    panel.width = arguments.width;
    panel.height = arguments.height;
    panel.widthMm = 0.62 * arguments.width;          // half the size of a finger's buttons: a mouse needs no 20 mm
    ui::Window window(panel, {});
    Strip shown{arguments, dock};
    while (!window.closed()) {
        for (auto& answer : window.show(shown.view())) shown.on(answer);
        window.sleep(-1, std::nullopt);
    }
    return 0;
}

// One answer a line. 1 when the emulators refused any.
int runLines(const Arguments& arguments) {
    Dock dock(arguments.folder / "dock");
    int exit = 0;
    for (std::string line; std::getline(std::cin, line);) {
        const auto reply = dock.ask(line);
        std::fputs(reply.c_str(), stdout);
        std::fflush(stdout);
        if (!reply.starts_with("ok")) exit = 1;
    }
    return exit;
}

std::optional<Arguments> parse(int count, char** words) {
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        const int left = count - 1 - i;
        if (word == "--a4" && left >= 2) {
            arguments.a4.emplace(std::atoi(words[i + 1]), words[i + 2]);
            i += 2;
        } else if (word == "--place" && left >= 4) {
            arguments.place = ui::WindowPlace{std::atoi(words[i + 1]), std::atoi(words[i + 2])};
            arguments.width = std::atoi(words[i + 3]);
            arguments.height = std::atoi(words[i + 4]);
            i += 4;
        } else if (word == "--lines") arguments.lines = true;
        else if (arguments.folder.empty() && !word.starts_with("-")) arguments.folder = word;
        else return std::nullopt;
    }
    if (arguments.folder.empty() || arguments.width < 200 || arguments.height < 200) return std::nullopt;
    return arguments;
}

}  // namespace

int main(int count, char** words) {
    auto arguments = parse(count, words);
    if (!arguments) {
        std::fputs("usage: kiosk-dock DIR [--a4 PORT DIR] [--place X Y WIDTH HEIGHT]\n       kiosk-dock DIR --lines\n"
                   "       DIR: the folder that kiosk-emulators was given; of --a4: ippeveprinter's port, and where its tray is\n"
                   "       --lines: no window; each line of the standard input goes to the dock (\"help\" lists them)\n", stderr);
        return 2;
    }
    std::setlocale(LC_ALL, "C.UTF-8");
    try {
        return arguments->lines ? runLines(*arguments) : run(*arguments);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk-dock: %s\n", error.what());
        return 1;
    }
}
