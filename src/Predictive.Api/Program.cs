using Predictive.Api;
using Predictive.Data;
using Predictive.Store;

try
{
    await using var app = await ApiHost.CreateAsync(args);
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (fault is BadInputException or StoreUnavailableException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
