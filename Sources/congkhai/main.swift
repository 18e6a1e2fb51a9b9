import Commands
import Glibc

// One binary, one entrance: everything that happens is in `Commands`.
exit(await Front.run(Array(CommandLine.arguments.dropFirst()), in: .real()).rawValue)
