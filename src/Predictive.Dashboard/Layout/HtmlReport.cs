using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Predictive.Dashboard.Layout;

/// <summary>Renders a page to the text of one HTML file.</summary>
public static class HtmlReport
{
    /// <summary>The page's text.</summary>
    /// <typeparam name="TPage">The component that is the whole page.</typeparam>
    /// <param name="parameters">Its parameters by name.</param>
    public static async Task<string> OfAsync<TPage>(IReadOnlyDictionary<string, object?> parameters)
        where TPage : IComponent
    {
        ArgumentNullException.ThrowIfNull(parameters);
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(
                ParameterView.FromDictionary(parameters.ToDictionary()));
            return page.ToHtmlString();
        });
    }
}
