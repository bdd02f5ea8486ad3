using Predictive.Features;
using Predictive.Models;

namespace Predictive.Scoring;

/// <summary>Where one value of a feature takes a usual lead.</summary>
/// <param name="Value">The value.</param>
/// <param name="Words">The same for people, such as "3 'pricing_page' events so far".</param>
/// <param name="Likelihood">The likelihood of a usual lead with this value.</param>
/// <param name="Leads">How many of the leads asked stand behind it.</param>
public sealed record FeatureEffect(FeatureValue Value, string Words, Likelihood Likelihood, int Leads);
