using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ML;
using Predictive.MLNet.Pipelines;
using Predictive.Registry;

namespace Predictive.MLNet.Serving;

/// <summary>Puts models of the registry into an app that predicts with ML.NET's pooled engines.</summary>
public static class LikelihoodPoolServices
{
    /// <summary>
    /// Adds a <c>PredictionEnginePool&lt;FeatureRow, LikelihoodOutput&gt;</c> whose engines of the model's name answer
    /// with the version in charge, from any number of threads, and follow the registry.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="registry">The registry.</param>
    /// <param name="model">The model's name.</param>
    public static IServiceCollection AddLikelihoodPool(
        this IServiceCollection services, ModelRegistry registry, string model)
    {
        services.AddPredictionEnginePool<FeatureRow, LikelihoodOutput>();
        services.AddOptions<PredictionEnginePoolOptions<FeatureRow, LikelihoodOutput>>(model)
            .Configure(options => options.ModelLoader = new RegistryModelLoader(registry, model));
        return services;
    }
}
