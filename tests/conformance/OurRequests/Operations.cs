using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Conformance;

/// <summary>The operations of a service, found by reflection, so that new operations are included automatically.</summary>
internal sealed class Operations
{
    private static readonly IReadOnlyList<AwsOperation> All =
    [
        .. new[]
            {
                typeof(DeviceFarmOperations), typeof(AppStreamOperations), typeof(WorkSpacesOperations),
                typeof(ApplicationAutoScalingOperations),
            }
            .SelectMany(operations => operations.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null)).OfType<AwsOperation>(),
    ];

    private readonly ImmutableSortedDictionary<string, AwsOperation> _operations;

    /// <exception cref="ArgumentException">The module doesn't support this service.</exception>
    public Operations(string serviceId)
    {
        _operations = All.Where(operation => operation.Service.ServiceId == serviceId)
            .ToImmutableSortedDictionary(operation => operation.Name, operation => operation, StringComparer.Ordinal);
        if (_operations.IsEmpty)
            throw new ArgumentException($"The module has no service {serviceId}.", nameof(serviceId));
    }

    public AwsService Service => _operations.Values.First().Service;

    /// <summary>Converts the JSON input to the input type of the operation, and sends the request with the module's own code.</summary>
    public Task SendAsync(IAwsTransport transport, string name, JsonNode input) =>
        (Task)Method(nameof(SendTypedAsync), name).Invoke(null, [transport, Find(name), input])!;

    /// <summary>
    /// Returns the input members and the output members of every operation. In the result, each scalar member has the value true, and each
    /// structure is an object that contains the members of the structure.
    /// </summary>
    public JsonObject Describe() => new(_operations.Keys.Select(name => KeyValuePair.Create(
        name, (JsonNode?)Method(nameof(DescribeTyped), name).Invoke(null, [Find(name)]))));

    private AwsOperation Find(string name) =>
        _operations.GetValueOrDefault(name) ?? throw new ArgumentException($"The module has no operation {name}.", nameof(name));

    private MethodInfo Method(string method, string operation) =>
        typeof(Operations).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(Find(operation).GetType().GetGenericArguments());

    private static async Task SendTypedAsync<TInput, TOutput>(
        IAwsTransport transport, AwsOperation<TInput, TOutput> operation, JsonNode input)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
    {
        var typed = WireReader.Read(Encoding.UTF8.GetBytes(input.ToJsonString()), operation.ReadInput)
            ?? throw new ArgumentException("The input is null.", nameof(input));
        await transport.SendAsync(operation, typed, CancellationToken.None).ConfigureAwait(false);
    }

    private static JsonObject DescribeTyped<TInput, TOutput>(AwsOperation<TInput, TOutput> operation)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new() =>
        new() { ["input"] = WireMembers.Of(typeof(TInput)), ["output"] = WireMembers.Of(typeof(TOutput)) };
}
