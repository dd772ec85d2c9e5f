#include "tests/support/temp_dir.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>

#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "drivers/descriptor.h"

namespace support {

TempDir::TempDir() {
    auto form = (std::filesystem::temp_directory_path() / "jiujin-XXXXXX").string();
    if (!::mkdtemp(form.data())) throw std::runtime_error("no temporary folder: " + form);
    path_ = form;
}

TempDir::~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void writeFile(const std::filesystem::path& file, const std::string& contents) {
    std::ofstream out(file, std::ios::binary);
    out << contents;
    if (!out.flush()) throw std::runtime_error("cannot write " + file.string());
}

int freePort() {
    drivers::Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket.get(), any, size) < 0 || ::getsockname(socket.get(), any, &size) < 0)
        throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

}  // namespace support
