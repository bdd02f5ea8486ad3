using System.CommandLine;
using System.Globalization;
using Predictive.Benchmarks;
using Predictive.Benchmarks.Processes;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return await BenchmarkCommands.Root().Parse(args).InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (BusyMachineException busy)
{
    await Console.Error.WriteLineAsync($"Nothing is reported: {busy.Message}");
    return BenchmarkCommands.Busy;
}
