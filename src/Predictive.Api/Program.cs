using Predictive.Api;

ApiHost.Create(args).Run();
