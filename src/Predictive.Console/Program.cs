using System.Globalization;
using Predictive.Commands;
using Predictive.MLNet;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

MLNetLearners.BuildIn();
using var interruption = new Interruption();
return (int)await CommandRun.OfAsync(CommandTree.Root(), args, interruption.Token);
