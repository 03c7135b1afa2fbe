using System.Reflection;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;
using Xunit.Abstractions;

namespace RemoteSessions.Tests.Core;

/// <summary>
/// For every operation, tests responses in which a member is null or missing, or in which a list contains null. The client methods, which
/// the tests find by reflection, must either ignore null values in responses or throw an error of an expected type.
/// </summary>
public sealed class NullMemberTests(ITestOutputHelper output)
{
    private static readonly Type[] Clients =
        [typeof(DeviceFarmClient), typeof(AppStreamClient), typeof(WorkSpacesClient), typeof(DesktopClient)];

    [Fact]
    public async Task A_null_in_a_response_does_not_cause_an_unexpected_exception()
    {
        var called = new HashSet<string>();
        var responses = 0;
        var items = 0;
        foreach (var method in Methods())
        {
            AwsOperation? operation = null;
            await RunAsync(method, asked =>
            {
                operation = asked;
                return Sample(asked).ToJsonString();
            });
            // A method that accepts a list of resources makes no call if this list is empty.
            if (operation is null)
                continue;
            called.Add(Operations.Label(operation));
            foreach (var response in Variants(Sample(operation)))
            {
                responses++;
                items += await RunAsync(method, _ => response);
            }
        }

        Assert.Equal(Operations.All.Select(Operations.Label).Order(), called.Order());
        Assert.InRange(responses, 1500, 20_000);
        output.WriteLine($"{responses} responses of {called.Count} operations, {items} objects.");
    }

    [Fact]
    public async Task A_list_with_a_null_keeps_its_other_items()
    {
        var lists = 0;
        foreach (var method in Methods().Where(method => method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal)))
        {
            Assert.Equal(1, await RunAsync(method, operation => Sample(operation).ToJsonString()));
            Assert.Equal(1, await RunAsync(method, operation => WithNulls(Sample(operation)).ToJsonString()));
            lists++;
        }

        Assert.InRange(lists, 15, 40);
    }

    private static IEnumerable<MethodInfo> Methods() => Clients.SelectMany(client =>
        client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(
            method => !method.IsSpecialName && (typeof(Task).IsAssignableFrom(method.ReturnType)
                || method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))));

    private static JsonObject Sample(AwsOperation operation) =>
        WireSample.Of(Operations.OutputOf(operation), _ => "plain");

    private static JsonObject WithNulls(JsonObject sample)
    {
        foreach (var list in sample.Select(member => member.Value).OfType<JsonArray>())
        {
            list.Insert(0, null);
            list.Add(null);
        }

        return sample;
    }

    private static IEnumerable<string> Variants(JsonObject sample)
    {
        yield return "{}";
        foreach (var (parent, key, _) in WireSample.Nodes(sample).ToList())
        {
            var before = WireSample.Get(parent, key);
            WireSample.Set(parent, key, null);
            yield return sample.ToJsonString();
            if (parent is JsonObject members)
            {
                members.Remove((string)key);
                yield return sample.ToJsonString();
            }

            WireSample.Set(parent, key, before);
            if (before is not JsonArray list)
                continue;
            list.Insert(0, null);
            list.Add(null);
            yield return sample.ToJsonString();
            list.RemoveAt(2);
            list.RemoveAt(0);
        }
    }

    // Calls the method, and returns the number of objects in its result.
    private static async Task<int> RunAsync(MethodInfo method, Func<AwsOperation, string> response)
    {
        var client = Activator.CreateInstance(method.DeclaringType!, new FakeTransport((operation, _) => response(operation)), null)!;
        try
        {
            var result = method.Invoke(client, [.. method.GetParameters().Select(Argument)])!;
            return result is Task task
                ? await TaskAsync(task)
                : await (Task<int>)ListMethod.MakeGenericMethod(result.GetType().GetInterfaces()
                .Single(type => type.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal)).GetGenericArguments())
                .Invoke(null, [result])!;
        }
        catch (AwsServiceException failure)
        {
            // For a failed item, the error type is the error code in the response.
            Assert.Contains(
                failure.Error.Type,
                new[] { "UnreadableResponse", "OutcomeUnknown", "ResourceNotFoundException", "RequestRejected", "plain" });
            return 0;
        }
    }

    private static MethodInfo ListMethod { get; } = typeof(NullMemberTests).GetMethod(
        nameof(ListAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static async Task<int> ListAsync<T>(IAsyncEnumerable<T> items) => (await items.ReadAllAsync()).Sum(item => Use(item));

    private static async Task<int> TaskAsync(Task task)
    {
        await task;
        var result = task.GetType().GetProperty("Result")?.GetValue(task);
        return result is IEnumerable<object> items ? items.Sum(Use) : Use(result);
    }

    // Reads all properties of an object, its string representation, and its session view, because tables, prompts, and the list of all
    // sessions use them.
    private static int Use(object? item)
    {
        Assert.NotNull(item);
        foreach (var property in item.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
            property.GetValue(item);
        Assert.NotNull(item.ToString());
        if (item is AwsResource resource)
            RemoteServices.ViewOf(resource)?.ToString();
        return 1;
    }

    private static object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(string))
            return "plain";
        if (type == typeof(CancellationToken))
            return CancellationToken.None;
        if (type == typeof(SessionQuery))
            return new SessionQuery("plain", "plain", "API");
        if (type == typeof(IReadOnlyDictionary<string, string>))
            return new Dictionary<string, string> { ["plain"] = "plain" };
        if (type == typeof(WksDesktop))
            return new WksDesktop(new Workspace(), new ResourceOrigin("us-east-1", null));
        if (type.IsGenericType)
            return Array.CreateInstance(type.GetGenericArguments()[0], 0);
        return Activator.CreateInstance(type);
    }
}
